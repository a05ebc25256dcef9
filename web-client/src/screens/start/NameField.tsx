import { usePage } from '../../app/context';
import { MAX_NAME_CODE_POINTS } from '../../wire/generated/limits';

interface Props {
  readonly value: string;
  readonly onInput: (name: string) => void;
}

/** Where one writes one's name; no more of it than a name may have. */
export function NameField({ value, onInput }: Props) {
  const { text } = usePage();
  return (
    <label class="field">
      <span class="field-label">{text.start.name}</span>
      <input
        class="field-input"
        value={value}
        autocomplete="nickname"
        spellcheck={false}
        enterkeyhint="done"
        onInput={(event) => onInput([...event.currentTarget.value].slice(0, MAX_NAME_CODE_POINTS).join(''))}
      />
      <span class="field-hint">{text.start.nameHint}</span>
    </label>
  );
}
