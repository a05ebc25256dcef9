import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Game } from '../game/Game';
import { LinkBanner } from '../parts/LinkBanner';
import { Toast } from '../parts/Toast';
import { BoardScreen } from '../screens/board/BoardScreen';
import { NoticeScreen } from '../screens/notice/NoticeScreen';
import { StartScreen } from '../screens/start/StartScreen';
import type { Language } from '../wire/messages';
import { PageContext, pageOf } from './context';
import { goTo, place } from './place';
import { RoomScreen } from './RoomScreen';

interface Props {
  readonly game: Game;
  readonly language: ReadonlySignal<Language>;
  readonly speak: (language: Language) => void;
}

/** The whole page: chooses the screen by where one is. */
export function App({ game, language, speak }: Props) {
  const page = pageOf(game, language.value, speak);
  useEffect(() => {
    document.documentElement.lang = page.language.toLowerCase();
  }, [page.language]);
  useEffect(() => {
    if (place.value.page === 'room') game.comeBack();
  }, [game]);
  useAddress(game);
  return (
    <PageContext.Provider value={page}>
      <Screen game={game} />
      <div class="notices">
        <LinkBanner />
        <Toast />
      </div>
    </PageContext.Provider>
  );
}

function Screen({ game }: { readonly game: Game }) {
  const { link, room } = game.state.value;
  if (link.state === 'closed') return <NoticeScreen reason={link.reason} />;
  if (place.value.page === 'board') return <BoardScreen />;
  if (room) return <RoomScreen />;
  return <StartScreen invitation={place.value.page === 'room' ? place.value.code : undefined} />;
}

/** Keeps the address and the room together: into a room, out of it, and out by the browser's back button. */
function useAddress(game: Game): void {
  const shown = useRef<string | undefined>(undefined);
  useSignalEffect(() => {
    const code = game.state.value.room?.code;
    const at = place.value;
    if (code === undefined) {
      if (shown.current !== undefined && at.page === 'room') goTo({ page: 'start' });
    } else if (code !== shown.current) {
      goTo({ page: 'room', code });
    } else if (at.page === 'start' || (at.page === 'room' && at.code !== code)) {
      game.leave();
    }
    shown.current = code;
  });
}
