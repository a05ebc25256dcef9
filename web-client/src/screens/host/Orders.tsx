import { usePage } from '../../app/context';
import { Button } from '../../parts/Button';
import { SureButton } from '../../parts/SureButton';
import type { Room } from '../../wire/messages';

/** What the host may order while a game is under way. */
export function Orders({ room }: { readonly room: Room }) {
  const { game, text } = usePage();
  const { host } = game;
  return (
    <div class="host-orders">
      <Button onClick={() => host.pause(!room.paused)}>
        {room.paused ? text.host.goOn : text.host.pause}
      </Button>
      {room.phase !== 'REVEAL' && <Button onClick={() => host.skipWord()}>{text.host.skipWord}</Button>}
      {room.phase === 'DRAWING' && <Button onClick={() => host.endRound()}>{text.drawing.endRound}</Button>}
      <SureButton label={text.host.endGame} onSure={() => host.endGame()} />
    </div>
  );
}
