import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import type { Room, Settings } from '../../wire/messages';
import { Door } from '../host/Door';
import { MainRules } from './MainRules';
import { MoreRules } from './MoreRules';

interface Props {
  readonly room: Room;
  readonly editable: boolean;
}

/** The rules of the room's games; only the host changes them. */
export function Rules({ room, editable }: Props) {
  const { game, text } = usePage();
  const [more, setMore] = useState(false);
  const { settings } = room;
  const change = (part: Partial<Settings>): void => game.host.change({ ...settings, ...part });
  return (
    <section class="sheet rules">
      <h2>{text.settings.title}</h2>
      {editable ? (
        <>
          <MainRules settings={settings} onChange={change} />
          {more && <MoreRules settings={settings} onChange={change} />}
          {more && <Door room={room} />}
          <button type="button" class="more" aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? text.settings.less : text.settings.more}
          </button>
        </>
      ) : (
        <Summary settings={settings} />
      )}
    </section>
  );
}

/** What of the rules a player should know. */
function Summary({ settings }: { readonly settings: Settings }) {
  const { text } = usePage();
  const words = text.settings;
  return (
    <ul class="summary">
      <li>{words.summary(settings.rounds, settings.seconds)}</li>
      <li>
        {words.words}: <Source settings={settings} />
      </li>
      <li>{words.judgedBy[settings.judging]}</li>
      <li>
        {words.ink}: {words.inkVisibility[settings.inkVisibility]}
      </li>
      {settings.teams > 0 && <li>{words.teamSummary(settings.teams, settings.teamBest)}</li>}
    </ul>
  );
}

function Source({ settings }: { readonly settings: Settings }) {
  const { text } = usePage();
  if (settings.prompts.length > 0) return <>{text.settings.sources.OWN}</>;
  const themes = settings.themes.map((theme) => text.themes[theme] ?? theme).join(', ');
  return (
    <>
      {themes || text.settings.allThemes}
      {settings.hardWords && ` · ${text.settings.hardWords}`}
    </>
  );
}
