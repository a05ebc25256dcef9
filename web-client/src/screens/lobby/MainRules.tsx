import { usePage } from '../../app/context';
import type { Settings } from '../../wire/messages';
import { Choice } from './Choice';
import { Stepper } from './Stepper';
import { Words } from './Words';

export interface RuleProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** The rules that most hosts set. */
export function MainRules({ settings, onChange }: RuleProps) {
  const { text } = usePage();
  return (
    <>
      <Stepper
        label={text.settings.rounds}
        value={settings.rounds}
        choices={[1, 2, 3, 4, 5, 6, 8, 10, 15, 20]}
        onChange={(rounds) => onChange({ rounds })}
      />
      <Stepper
        label={text.settings.seconds}
        value={settings.seconds}
        choices={[10, 15, 20, 30, 45, 60, 90, 120, 180]}
        unit={text.settings.secondsUnit}
        onChange={(seconds) => onChange({ seconds })}
      />
      <Words settings={settings} onChange={onChange} />
      <Choice
        label={text.settings.judging}
        value={settings.judging}
        names={text.settings.judgings}
        onChange={(judging) => onChange({ judging })}
      />
      <Stepper
        label={text.settings.teams}
        value={settings.teams}
        choices={[0, 2, 3, 4, 5, 6, 7, 8]}
        unit={text.settings.teamCount}
        onChange={(teams) => onChange({ teams })}
      />
      {settings.teams > 0 && (
        <Stepper
          label={text.settings.teamBest}
          value={settings.teamBest}
          choices={[1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 40]}
          unit={text.settings.teamBestUnit}
          onChange={(teamBest) => onChange({ teamBest })}
        />
      )}
    </>
  );
}
