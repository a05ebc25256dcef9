import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import type { Room, Settings } from '../../wire/messages';
import { Door } from '../host/Door';
import { Stepper } from './Stepper';
import { Words } from './Words';

interface Props {
  readonly room: Room;
  readonly editable: boolean;
}

/** The rules of the room's games; only the host changes them. */
export function Rules({ room, editable }: Props) {
  const { text } = usePage();
  const [more, setMore] = useState(false);
  const { settings } = room;
  return (
    <section class="sheet rules">
      <h2>{text.settings.title}</h2>
      {editable ? (
        <>
          <MainRules settings={settings} />
          {more && <MoreRules settings={settings} />}
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

interface Rule {
  readonly settings: Settings;
}

function useChange(settings: Settings): (change: Partial<Settings>) => void {
  const { game } = usePage();
  return (change) => game.host.change({ ...settings, ...change });
}

function MainRules({ settings }: Rule) {
  const { text } = usePage();
  const change = useChange(settings);
  return (
    <>
      <Stepper
        label={text.settings.rounds}
        value={settings.rounds}
        choices={[1, 2, 3, 4, 5, 6, 8, 10, 15, 20]}
        onChange={(rounds) => change({ rounds })}
      />
      <Stepper
        label={text.settings.seconds}
        value={settings.seconds}
        choices={[10, 15, 20, 30, 45, 60, 90, 120, 180]}
        unit={text.settings.secondsUnit}
        onChange={(seconds) => change({ seconds })}
      />
      <Words settings={settings} onChange={change} />
    </>
  );
}

function MoreRules({ settings }: Rule) {
  const { text } = usePage();
  const change = useChange(settings);
  return (
    <>
      <Stepper
        label={text.settings.seats}
        value={settings.seats}
        choices={[1, 2, 3, 4, 6, 8, 10, 15, 20, 25, 30, 35, 40]}
        onChange={(seats) => change({ seats })}
      />
      <Stepper
        label={text.settings.reveal}
        value={settings.revealSeconds}
        choices={[5, 8, 12, 20, 30, 45, 60]}
        unit={text.settings.secondsUnit}
        onChange={(revealSeconds) => change({ revealSeconds })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={settings.inkVisibility === 'LIVE'}
          onChange={(event) => change({ inkVisibility: event.currentTarget.checked ? 'LIVE' : 'AT_REVEAL' })}
        />
        {text.settings.ink}: {text.settings.inkVisibility.LIVE}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.endWhenAllRecognised}
          onChange={(event) => change({ endWhenAllRecognised: event.currentTarget.checked })}
        />
        {text.settings.early}
      </label>
    </>
  );
}

function Summary({ settings }: Rule) {
  const { text } = usePage();
  const own = settings.prompts.length > 0;
  const themes = settings.themes.map((theme) => text.themes[theme] ?? theme).join(', ');
  return (
    <ul class="summary">
      <li>{text.settings.summary(settings.rounds, settings.seconds)}</li>
      <li>
        {text.settings.words}: {own ? text.settings.ownWords : themes || text.settings.easyWords}
      </li>
      <li>
        {text.settings.ink}: {text.settings.inkVisibility[settings.inkVisibility]}
      </li>
    </ul>
  );
}
