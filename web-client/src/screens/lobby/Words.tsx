import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { themesOf } from '../../game/labels';
import { Check } from './Check';
import { Choice } from './Choice';
import type { RuleProps } from './MainRules';
import { OwnWords } from './OwnWords';

type Source = 'THEMES' | 'OWN';

/** Which words come up: those of themes, or the host's own list in its order. */
export function Words({ settings, onChange }: RuleProps) {
  const { text } = usePage();
  const [source, setSource] = useState<Source>(settings.prompts.length > 0 ? 'OWN' : 'THEMES');
  const choose = (next: Source): void => {
    setSource(next);
    if (next === 'THEMES' && settings.prompts.length > 0) onChange({ prompts: [] });
  };
  return (
    <div class="words">
      <Choice label={text.settings.words} value={source} names={text.settings.sources} onChange={choose} />
      {source === 'OWN' ? (
        <OwnWords prompts={settings.prompts} onChange={(prompts) => onChange({ prompts })} />
      ) : (
        <>
          <Themes settings={settings} onChange={onChange} />
          <Check
            label={text.settings.hardWordsToo}
            checked={settings.hardWords}
            onChange={(hardWords) => onChange({ hardWords })}
          />
        </>
      )}
    </div>
  );
}

/** Any number of themes; none of them stands for all. */
function Themes({ settings, onChange }: RuleProps) {
  const { text, labels } = usePage();
  const { themes } = settings;
  const toggle = (theme: string): void => {
    onChange({ themes: themes.includes(theme) ? themes.filter((one) => one !== theme) : [...themes, theme] });
  };
  return (
    <fieldset class="themes">
      <legend class="sr-only">{text.settings.themes}</legend>
      <label class="chip">
        <input
          type="checkbox"
          class="sr-only"
          checked={themes.length === 0}
          onChange={() => onChange({ themes: [] })}
        />
        {text.settings.allThemes}
      </label>
      {themesOf(labels).map((theme) => (
        <label key={theme} class="chip">
          <input
            type="checkbox"
            class="sr-only"
            checked={themes.includes(theme)}
            onChange={() => toggle(theme)}
          />
          {text.themes[theme] ?? theme}
        </label>
      ))}
    </fieldset>
  );
}
