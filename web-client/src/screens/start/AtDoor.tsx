import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import type { AtDoor as Door } from '../../game/State';
import { Button } from '../../parts/Button';
import { MAX_PASSWORD_CODE_POINTS } from '../../wire/generated/limits';

/** Before a room that did not let one in like that: the other ways in. */
export function AtDoor({ door }: { readonly door: Door }) {
  return door.why === 'WRONG_PASSWORD' ? <PasswordForm door={door} /> : <Full door={door} />;
}

/** A room without a free seat can be watched. */
function Full({ door: { code } }: { readonly door: Door }) {
  const { game, text } = usePage();
  return (
    <div class="ways">
      <h2>{text.start.full}</h2>
      <Button kind="main" onClick={() => game.join(code, 'SPECTATOR')}>
        {text.start.watch}
      </Button>
      <Button onClick={() => game.join(code, 'PLAYER')}>{text.start.tryAgain}</Button>
      <Button kind="quiet" onClick={() => game.turnBack()}>
        {text.start.otherRoom}
      </Button>
    </div>
  );
}

function PasswordForm({ door }: { readonly door: Door }) {
  const { game, text } = usePage();
  const [password, setPassword] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    game.join(door.code, door.role, password);
  };
  return (
    <form class="join" onSubmit={submit}>
      <label class="field">
        <span class="field-label">{text.start.password}</span>
        <input
          class="field-input"
          value={password}
          maxLength={MAX_PASSWORD_CODE_POINTS}
          autocomplete="off"
          enterkeyhint="go"
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <Button submits disabled={password.trim() === ''}>
        {text.start.join}
      </Button>
      <Button kind="quiet" onClick={() => game.turnBack()}>
        {text.start.otherRoom}
      </Button>
    </form>
  );
}
