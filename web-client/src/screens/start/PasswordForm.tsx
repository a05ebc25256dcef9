import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import type { Guarded } from '../../game/State';
import { Button } from '../../parts/Button';
import { MAX_PASSWORD_CODE_POINTS } from '../../wire/generated';

/** Asks for the password of a room that lets nobody in without. */
export function PasswordForm({ guarded }: { readonly guarded: Guarded }) {
  const { game, text } = usePage();
  const [password, setPassword] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    game.join(guarded.code, guarded.role, password);
  };
  return (
    <form class="join" onSubmit={submit}>
      <label class="field">
        <span class="field-label">{text.start.passwordOf(guarded.code)}</span>
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
