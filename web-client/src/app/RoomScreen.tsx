import { useEffect, useState } from 'preact/hooks';
import { hosting, type Reveal, type Round } from '../game/State';
import { stageOf, type Stage } from '../game/stage';
import { BigScreen } from '../screens/big/BigScreen';
import { CountdownScreen } from '../screens/countdown/CountdownScreen';
import { DrawingScreen } from '../screens/drawing/DrawingScreen';
import { LobbyScreen } from '../screens/lobby/LobbyScreen';
import { RemoteScreen } from '../screens/remote/RemoteScreen';
import { RevealScreen } from '../screens/reveal/RevealScreen';
import { ScoresScreen } from '../screens/scores/ScoresScreen';
import { WallScreen } from '../screens/wall/WallScreen';
import type { Room } from '../wire/messages';
import { usePage } from './context';
import { PHONE, useMedia } from './useMedia';
import { useUntil } from './useNow';

/** The screen of the room's stage: on a big screen for all, as a host's remote, or for oneself. */
export function RoomScreen() {
  const { game, big } = usePage();
  const state = game.state.value;
  const { room, role, reveal } = state;
  const stage = stageOf(state, useApplause(reveal));
  const phone = useMedia(PHONE);
  const [followed, follow] = useState<number>();
  // Each stage begins at its top, however far down the last one was read.
  useEffect(() => scrollTo(0, 0), [stage.is]);
  if (!room) return null;
  const following = { seat: followed, follow };
  if (big) return <BigScreen room={room} stage={stage} following={following} />;
  const remote = phone && role === 'SPECTATOR' && hosting(state);
  if (remote && stage.is !== 'lobby') return <RemoteScreen room={room} stage={stage} />;
  if (stage.is === 'round' && role === 'SPECTATOR') {
    return <WallScreen room={room} round={stage.round} following={following} />;
  }
  return <OwnScreen room={room} stage={stage} />;
}

function OwnScreen({ room, stage }: { readonly room: Room; readonly stage: Stage }) {
  switch (stage.is) {
    case 'lobby':
      return <LobbyScreen room={room} />;
    case 'countdown':
      return <CountdownScreen room={room} countdown={stage.countdown} />;
    case 'round':
      return <DrawingScreen room={room} round={stage.round} />;
    case 'reveal':
      return <RevealScreen room={room} reveal={stage.reveal} />;
    case 'scores':
      return <ScoresScreen room={room} final={stage.final} />;
  }
}

/** The round that is over but still applauded. */
function useApplause(reveal: Reveal | undefined): Round | undefined {
  const { game } = usePage();
  const going = useUntil(game.clock, reveal?.applause?.until);
  return going ? reveal?.applause?.round : undefined;
}
