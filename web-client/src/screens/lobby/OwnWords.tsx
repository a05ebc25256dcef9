import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import type { Label } from '../../game/labels';
import { nameIn } from '../../text/languages';
import { MAX_PROMPTS } from '../../wire/generated/limits';

interface Props {
  readonly prompts: readonly string[];
  readonly onChange: (prompts: string[]) => void;
}

/** The host's own words, each of them one that the model has learned. */
export function OwnWords({ prompts, onChange }: Props) {
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
