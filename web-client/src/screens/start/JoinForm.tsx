import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { tidyCode } from '../../app/place';
import { Button } from '../../parts/Button';
import { ROOM_CODE_LENGTH } from '../../wire/generated';
import type { Role } from '../../wire/messages';

interface Props {
  readonly onJoin: (code: string, role: Role) => void;
  readonly disabled: boolean;
}

/** Into a room by the code that a friend read out. */
export function JoinForm({ onJoin, disabled }: Props) {
  const { game, text } = usePage();
  const full = game.state.value.problem?.code === 'ROOM_FULL';
  const [code, setCode] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    onJoin(code, 'PLAYER');
  };
  return (
    <form class="join" onSubmit={submit}>
      <label class="field">
        <span class="field-label">{text.start.joinRoom}</span>
        <input
          class="field-input code-input"
          value={code}
          placeholder={'·'.repeat(ROOM_CODE_LENGTH)}
          aria-label={text.start.code}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          enterkeyhint="go"
          onInput={(event) => setCode((event.currentTarget.value = tidyCode(event.currentTarget.value)))}
        />
      </label>
      <Button submits disabled={disabled || code.length !== ROOM_CODE_LENGTH}>
        {text.start.join}
      </Button>
      {full && <Button onClick={() => onJoin(code, 'SPECTATOR')}>{text.start.watch}</Button>}
    </form>
  );
}
