import { usePage } from '../../app/context';
import { goTo } from '../../app/place';
import { hosting, seatOf, type Final } from '../../game/State';
import { Avatar } from '../../parts/Avatar';
import { Button } from '../../parts/Button';
import type { Room, Standing } from '../../wire/messages';
import { TeamStandings } from './TeamStandings';
import { Winners } from './Winners';

/** Lines of a column on a big screen. */
const LINES = 14;

interface Props {
  readonly room: Room;
  readonly final: Final;
}

/** The end of a game: who won, the teams' totals, and everybody's. */
export function ScoresScreen({ room, final }: Props) {
  const { text, big } = usePage();
  const { standings, teams } = final;
  return (
    <main class="scores">
      <div class="scores-head">
        <p class="round-count">{text.scores.title}</p>
        <Winners room={room} final={final} />
        {teams.length > 0 && <TeamStandings teams={teams} />}
      </div>
      <ol class="sheet standings" style={{ '--columns': Math.ceil(standings.length / LINES) }}>
        {standings.map((standing) => (
          <Line key={standing.playerId} room={room} standing={standing} />
        ))}
      </ol>
      {!big && <Steps />}
    </main>
  );
}

function Line({ room, standing }: { readonly room: Room; readonly standing: Standing }) {
  const { game } = usePage();
  const own = standing.playerId === game.state.value.me?.playerId;
  return (
    <li class={own ? 'standing standing-own' : 'standing'}>
      <span class="standing-place">{standing.place}</span>
      <Avatar of={seatOf(room, standing.playerId)} />
      <span class="seat-name">{standing.name}</span>
      <span class="standing-total">{standing.total}</span>
    </li>
  );
}

function Steps() {
  const { game, text } = usePage();
  return (
    <div class="scores-steps">
      {hosting(game.state.value) && (
        <Button kind="main" onClick={() => game.host.start()}>
          {text.scores.again}
        </Button>
      )}
      <Button onClick={() => game.dismissStandings()}>{text.scores.lobby}</Button>
      <Button kind="quiet" onClick={() => goTo({ page: 'board' })}>
        {text.scores.board}
      </Button>
    </div>
  );
}
