import { useEffect } from 'preact/hooks';
import { CountdownScreen } from '../screens/countdown/CountdownScreen';
import { DrawingScreen } from '../screens/drawing/DrawingScreen';
import { LobbyScreen } from '../screens/lobby/LobbyScreen';
import { RevealScreen } from '../screens/reveal/RevealScreen';
import { ScoresScreen } from '../screens/scores/ScoresScreen';
import { WallScreen } from '../screens/wall/WallScreen';
import { usePage } from './context';

/** The screen of the room's phase, for one's role. */
export function RoomScreen() {
  const { game } = usePage();
  const { room, role, round, reveal, countdown, standings } = game.state.value;
  const stage = round ? 'round' : reveal ? 'reveal' : (room?.phase ?? '');
  // Each stage begins at its top, however far down the last one was read.
  useEffect(() => scrollTo(0, 0), [stage]);
  if (!room) return null;
  if (round)
    return role === 'SPECTATOR' ? (
      <WallScreen room={room} round={round} />
    ) : (
      <DrawingScreen room={room} round={round} />
    );
  if (reveal) return <RevealScreen room={room} reveal={reveal} />;
  if (countdown || room.phase === 'COUNTDOWN') return <CountdownScreen countdown={countdown} />;
  if (standings) return <ScoresScreen standings={standings} />;
  return <LobbyScreen room={room} />;
}
