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
  readonly broadcast: (on: boolean) => void;
}

/** The whole page: chooses the screen by where one is. */
export function App({ game, language, speak, broadcast }: Props) {
  const page = pageOf(game, language.value, { speak, broadcast });
  useEffect(() => {
    document.documentElement.lang = page.language.toLowerCase();
  }, [page.language]);
  useEffect(() => {
    document.documentElement.classList.toggle('big', page.big);
  }, [page.big]);
  useEffect(() => {
    const at = place.value;
    if (at.page !== 'room') return;
    // A big screen asks for no name: whoever opens its address wants to see the room.
    if (at.screen && at.code !== '') game.join(at.code, 'SPECTATOR');
    else game.comeBack();
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
  // An address that does not say its code, in a browser that has forgotten it, invites to no room.
  const invitation = place.value.page === 'room' && place.value.code !== '' ? place.value.code : undefined;
  return <StartScreen invitation={invitation} />;
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
      goTo({ page: 'room', code, ...(at.page === 'room' && at.screen && { screen: true }) });
    } else if (at.page === 'start' || (at.page === 'room' && at.code !== code)) {
      game.leave();
    }
    shown.current = code;
  });
}
