import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { goTo } from '../../app/place';
import { tidyCode } from '../../app/address';
import { Button } from '../../parts/Button';
import { ROOM_CODE_LENGTH } from '../../wire/generated/limits';

interface Props {
  readonly onJoin: (code: string) => void;
  readonly disabled: boolean;
}

/** Into a room by the code that a friend read out. */
export function JoinForm({ onJoin, disabled }: Props) {
  const { text, broadcasting } = usePage();

  const [code, setCode] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    onJoin(code);
  };
  /** Loaded anew, so that the screen is somebody of its own, also in the host's browser. */
  const showBig = (): void => {
    goTo({ page: 'room', code, screen: true });
    location.reload();
  };
  return (
    <form class="join" onSubmit={submit}>
      <label class="field">
        <span class="field-label">{text.start.joinRoom}</span>
        <input
          class={broadcasting ? 'field-input code-input code-unseen' : 'field-input code-input'}
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
      <Button kind="quiet" disabled={code.length !== ROOM_CODE_LENGTH} onClick={showBig}>
        {text.start.big}
      </Button>
    </form>
  );
}
