import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { themesOf, type Label } from '../../game/labels';
import { nameIn } from '../../text/languages';
import { MAX_PROMPTS } from '../../wire/generated';
import type { Settings } from '../../wire/messages';

const OWN = '*';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** Which words come up: those people can win, a theme, or the host's own list in its order. */
export function Words({ settings, onChange }: Props) {
  const { text, labels } = usePage();
  const [own, setOwn] = useState(settings.prompts.length > 0);
  const choose = (value: string): void => {
    setOwn(value === OWN);
    if (value !== OWN) onChange({ themes: value === '' ? [] : [value], prompts: [] });
  };
  return (
    <div class="words">
      <label class="stepper">
        <span class="stepper-label">{text.settings.words}</span>
        <select
          value={own ? OWN : (settings.themes[0] ?? '')}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{text.settings.easyWords}</option>
          {themesOf(labels).map((theme) => (
            <option key={theme} value={theme}>
              {text.themes[theme] ?? theme}
            </option>
          ))}
          <option value={OWN}>{text.settings.ownWords}</option>
        </select>
      </label>
      {own && (
        <OwnWords prompts={settings.prompts} onChange={(prompts) => onChange({ prompts, themes: [] })} />
      )}
    </div>
  );
}

interface OwnProps {
  readonly prompts: readonly string[];
  readonly onChange: (prompts: string[]) => void;
}

function OwnWords({ prompts, onChange }: OwnProps) {
  const { text, labels, language, named } = usePage();
  const [entry, setEntry] = useState('');
  const [unknown, setUnknown] = useState('');
  const nameOf = (word: string): string => {
    const label = labels.find((one) => one.word === word);
    return label ? named(label) : word;
  };
  const add = (event: Event): void => {
    event.preventDefault();
    const found = find(labels, entry);
    setUnknown(found ? '' : entry.trim());
    if (!found) return;
    setEntry('');
    if (!prompts.includes(found.word)) onChange([...prompts, found.word].slice(0, MAX_PROMPTS));
  };
  return (
    <form class="own-words" onSubmit={add}>
      <ul>
        {prompts.map((word) => (
          <li key={word}>
            {nameOf(word)}
            <button
              type="button"
              aria-label={text.settings.remove(nameOf(word))}
              onClick={() => onChange(prompts.filter((one) => one !== word))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        class="field-input"
        list="known-words"
        value={entry}
        placeholder={text.settings.addWord}
        aria-label={text.settings.addWord}
        onInput={(event) => setEntry(event.currentTarget.value)}
      />
      <datalist id="known-words">
        {labels.map((label) => (
          <option key={label.word} value={nameIn(language, label)} />
        ))}
      </datalist>
      {unknown && <p class="field-error">{text.settings.unknownWord(unknown)}</p>}
    </form>
  );
}

/** The word that somebody wrote, in either language and any case. */
function find(labels: readonly Label[], entry: string): Label | undefined {
  const wanted = entry.trim().normalize('NFC').toLowerCase();
  return labels.find((label) =>
    [label.word, label.en, label.ko].some((name) => name.toLowerCase() === wanted),
  );
}
