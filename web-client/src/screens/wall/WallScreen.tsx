import { useRef } from 'preact/hooks';
import { usePage } from '../../app/context';
import type { Round } from '../../game/State';
import { Button } from '../../parts/Button';
import { ClockRing } from '../../parts/ClockRing';
import { Fitted } from '../../parts/Fitted';
import type { Room } from '../../wire/messages';
import { JoinHere } from '../big/JoinHere';
import { HostBar } from '../host/HostBar';
import { Followed } from './Followed';
import type { Following } from './following';
import { CAPTION, NARROWEST, WallPaper } from './WallPaper';

interface Props {
  readonly room: Room;
  readonly round: Round;
  readonly following: Following;
}

/** A round as those see it who watch: every paper of the room, live, or one of them large. */
export function WallScreen({ room, round, following }: Props) {
  const { game, text, named, shown, big } = usePage();
  const followed = room.seats.find((seat) => seat.seat === following.seat);
  const last = useRef<number | undefined>(undefined);
  if (followed) last.current = followed.seat;
  return (
    <main class="wall">
      <header class="drawing-head">
        <p class="round-count">
          {text.countdown.round(round.number, round.rounds)}
          {!big && ` · ${text.drawing.watching}`}
        </p>
        <h1 class="prompt">
          <span class="prompt-word">{named(round.prompt)}</span>
        </h1>
        <JoinHere code={room.code} />
        <ClockRing span={round.clock} />
      </header>
      {followed ? (
        <Followed room={room} round={round} seat={followed} follow={following.follow} />
      ) : (
        <Fitted count={room.seats.length} caption={CAPTION} narrowest={NARROWEST} label={text.watching.wall}>
          {room.seats.map((seat) => (
            <WallPaper
              key={seat.playerId}
              seat={seat}
              round={round}
              onFollow={following.follow}
              focused={seat.seat === last.current}
            />
          ))}
        </Fitted>
      )}
      {!big && (
        <footer class="wall-foot">
          <span class="code">{shown(room.code)}</span>
          <HostBar room={room} />
          <Button kind="quiet" onClick={() => game.leave()}>
            {text.lobby.leave}
          </Button>
        </footer>
      )}
    </main>
  );
}
