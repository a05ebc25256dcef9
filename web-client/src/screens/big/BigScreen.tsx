import type { Stage } from '../../game/stage';
import type { Room } from '../../wire/messages';
import { CountdownScreen } from '../countdown/CountdownScreen';
import { RevealScreen } from '../reveal/RevealScreen';
import { ScoresScreen } from '../scores/ScoresScreen';
import type { Following } from '../wall/following';
import { WallScreen } from '../wall/WallScreen';
import { BigLobby } from './BigLobby';

interface Props {
  readonly room: Room;
  readonly stage: Stage;
  readonly following: Following;
}

/** The room for everybody in front of a projector: it shows all and orders nothing. */
export function BigScreen({ room, stage, following }: Props) {
  switch (stage.is) {
    case 'lobby':
      return <BigLobby room={room} />;
    case 'countdown':
      return <CountdownScreen room={room} countdown={stage.countdown} />;
    case 'round':
      return <WallScreen room={room} round={stage.round} following={following} />;
    case 'reveal':
      return <RevealScreen room={room} reveal={stage.reveal} />;
    case 'scores':
      return <ScoresScreen room={room} final={stage.final} />;
  }
}
