import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { goTo } from '../../app/place';
import { Button } from '../../parts/Button';
import { LanguageSwitch } from '../../parts/LanguageSwitch';
import type { Board, BoardEntry, BoardWindow } from '../../wire/messages';

const EVERYWHERE: readonly BoardWindow[] = ['TODAY', 'WEEK', 'ALL_TIME'];

/** The leaderboards: today, this week, of all time, and of the room that one is in. */
export function BoardScreen() {
  const { game, text } = usePage();
  const { room, boards } = game.state.value;
  const [window, setWindow] = useState<BoardWindow>(room ? 'ROOM' : 'TODAY');
  useEffect(() => game.askBoard(window), [window]);
  const windows: readonly BoardWindow[] = room ? ['ROOM', ...EVERYWHERE] : EVERYWHERE;
  return (
    <main class="board">
      <header class="bar-head">
        <h1>{text.board.title}</h1>
        <LanguageSwitch />
        <Button
          kind="quiet"
          onClick={() => goTo(room ? { page: 'room', code: room.code } : { page: 'start' })}
        >
          {text.board.back}
        </Button>
      </header>
      <div class="tabs" role="tablist">
        {windows.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === window}
            onClick={() => setWindow(one)}
          >
            {text.board.windows[one]}
          </button>
        ))}
      </div>
      <section class="sheet board-sheet" role="tabpanel" aria-live="polite">
        <Lines board={boards[window]} />
      </section>
    </main>
  );
}

function Lines({ board }: { readonly board: Board | undefined }) {
  const { text } = usePage();
  if (!board) return <p class="board-note">{text.board.loading}</p>;
  if (board.entries.length === 0) return <p class="board-note">{text.board.empty}</p>;
  const { you } = board;
  const below = you !== undefined && !board.entries.some((entry) => entry.playerId === you.playerId);
  return (
    <>
      <ol class="board-lines">
        {board.entries.map((entry) => (
          <Line key={entry.playerId} entry={entry} own={entry.playerId === you?.playerId} />
        ))}
      </ol>
      {below && (
        <ol class="board-lines board-below" start={you.rank}>
          <Line entry={you} own />
        </ol>
      )}
    </>
  );
}

function Line({ entry, own }: { readonly entry: BoardEntry; readonly own: boolean }) {
  const { text } = usePage();
  return (
    <li class={own ? 'board-line board-own' : 'board-line'}>
      <span class="board-rank" aria-label={text.board.rank}>
        {entry.rank}
      </span>
      <span class="seat-name">{entry.name}</span>
      {own && <span class="tag">{text.board.you}</span>}
      <span class="board-points">{entry.points}</span>
    </li>
  );
}
