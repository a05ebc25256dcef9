import { usePage } from '../app/context';
import { texts } from '../text/languages';
import type { Language } from '../wire/messages';

/** Changes the language; each is named in itself. */
export function LanguageSwitch() {
  const { language, speak } = usePage();
  return (
    <div class="languages">
      {(Object.keys(texts) as Language[]).map((one) => (
        <button
          type="button"
          class="toggle"
          key={one}
          lang={one.toLowerCase()}
          aria-pressed={one === language}
          onClick={() => speak(one)}
        >
          {texts[one].language}
        </button>
      ))}
    </div>
  );
}
