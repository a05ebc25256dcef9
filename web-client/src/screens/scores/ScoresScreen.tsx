import { usePage } from '../../app/context';
import { goTo } from '../../app/place';
import { hosting } from '../../game/State';
import { Avatar } from '../../parts/Avatar';
import { Button } from '../../parts/Button';
import type { Room, Standing } from '../../wire/messages';

interface Props {
  readonly room: Room;
  readonly standings: readonly Standing[];
}

/** The end of a game: who won, and everybody's total. */
export function ScoresScreen({ room, standings }: Props) {
  const { game, text } = usePage();
  const state = game.state.value;
  const winners = standings.filter((standing) => standing.place === 1).map((standing) => standing.name);
  const alone = standings.length === 1;
  return (
    <main class="scores">
      <p class="round-count">{text.scores.title}</p>
      <h1>{alone ? text.scores.alone(standings[0]!.total) : text.scores.winner(winners.join(', '))}</h1>
      <ol class="sheet standings">
        {standings.map((standing) => (
          <li
            key={standing.playerId}
            class={standing.playerId === state.me?.playerId ? 'standing standing-own' : 'standing'}
          >
            <span class="standing-place">{standing.place}</span>
            <Avatar name={standing.name} seat={seatOf(room, standing)} />
            <span class="seat-name">{standing.name}</span>
            <span class="standing-total">{standing.total}</span>
          </li>
        ))}
      </ol>
      <div class="scores-steps">
        {hosting(state) && (
          <Button kind="main" onClick={() => game.host.start()}>
            {text.scores.again}
          </Button>
        )}
        <Button onClick={() => game.dismissStandings()}>{text.scores.lobby}</Button>
        <Button kind="quiet" onClick={() => goTo({ page: 'board' })}>
          {text.scores.board}
        </Button>
      </div>
    </main>
  );
}

type Seats = { readonly seats: readonly { readonly playerId: string; readonly seat: number }[] } | undefined;

function seatOf(room: Seats, { playerId }: Standing): number {
  return room?.seats.find((seat) => seat.playerId === playerId)?.seat ?? 0;
}
