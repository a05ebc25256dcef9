import { useEffect } from 'preact/hooks';
import type { Reveal, Round } from '../game/State';
import { CountdownScreen } from '../screens/countdown/CountdownScreen';
import { DrawingScreen } from '../screens/drawing/DrawingScreen';
import { LobbyScreen } from '../screens/lobby/LobbyScreen';
import { RevealScreen } from '../screens/reveal/RevealScreen';
import { ScoresScreen } from '../screens/scores/ScoresScreen';
import { WallScreen } from '../screens/wall/WallScreen';
import { usePage } from './context';
import { useUntil } from './useNow';

/** The screen of the room's phase, for one's role. */
export function RoomScreen() {
  const { game } = usePage();
  const { room, role, round: underWay, reveal, countdown, standings } = game.state.value;
  const applauded = useApplause(reveal);
  const round = underWay ?? applauded;
  const stage = round ? 'round' : reveal ? 'reveal' : (room?.phase ?? '');
  // Each stage begins at its top, however far down the last one was read.
  useEffect(() => scrollTo(0, 0), [stage]);
  if (!room) return null;
  if (round && role === 'SPECTATOR') return <WallScreen room={room} round={round} />;
  if (round) return <DrawingScreen room={room} round={round} />;
  if (reveal) return <RevealScreen room={room} reveal={reveal} />;
  if (countdown || room.phase === 'COUNTDOWN') return <CountdownScreen room={room} countdown={countdown} />;
  if (standings) return <ScoresScreen standings={standings} />;
  return <LobbyScreen room={room} />;
}

/** The round that is over but still applauded. */
function useApplause(reveal: Reveal | undefined): Round | undefined {
  const { game } = usePage();
  const going = useUntil(game.clock, reveal?.applause?.until);
  return going ? reveal?.applause?.round : undefined;
}
