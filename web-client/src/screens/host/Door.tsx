import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { Button } from '../../parts/Button';
import { MAX_PASSWORD_CODE_POINTS } from '../../wire/generated/limits';
import type { Room } from '../../wire/messages';

/** Who may still come in: anybody, those who know the password, or nobody. */
export function Door({ room }: { readonly room: Room }) {
  const { game, text } = usePage();
  const [password, setPassword] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    game.host.guard(room.locked, password);
    setPassword('');
  };
  return (
    <div class="door">
      <label class="check">
        <input
          type="checkbox"
          checked={room.locked}
          onChange={(event) => game.host.lock(event.currentTarget.checked)}
        />
        {text.host.lock}
      </label>
      <form class="inline-form" onSubmit={submit}>
        <input
          class="field-input"
          value={password}
          maxLength={MAX_PASSWORD_CODE_POINTS}
          placeholder={room.hasPassword ? text.host.hasPassword : text.host.noPassword}
          aria-label={text.host.password}
          autocomplete="off"
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
        <Button submits disabled={password.trim() === '' && !room.hasPassword}>
          {password.trim() === '' && room.hasPassword ? text.host.dropPassword : text.host.setPassword}
        </Button>
      </form>
    </div>
  );
}
