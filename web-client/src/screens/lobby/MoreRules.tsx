import { usePage } from '../../app/context';
import { Check } from './Check';
import { Choice } from './Choice';
import type { RuleProps } from './MainRules';
import { Stepper } from './Stepper';

/** The rules that are mostly left as they are. */
export function MoreRules({ settings, onChange }: RuleProps) {
  const { text } = usePage();
  return (
    <>
      <Choice
        label={text.settings.ink}
        value={settings.inkVisibility}
        names={text.settings.inkVisibility}
        onChange={(inkVisibility) => onChange({ inkVisibility })}
      />
      <Check
        label={text.settings.early}
        checked={settings.endWhenAllRecognised}
        onChange={(endWhenAllRecognised) => onChange({ endWhenAllRecognised })}
      />
      <Stepper
        label={text.settings.seats}
        value={settings.seats}
        choices={[1, 2, 3, 4, 6, 8, 10, 15, 20, 25, 30, 35, 40]}
        onChange={(seats) => onChange({ seats })}
      />
      <Stepper
        label={text.settings.countdown}
        value={settings.countdownSeconds}
        choices={[0, 3, 5, 10]}
        unit={text.settings.secondsUnit}
        onChange={(countdownSeconds) => onChange({ countdownSeconds })}
      />
      <Stepper
        label={text.settings.reveal}
        value={settings.revealSeconds}
        choices={[5, 8, 12, 20, 30, 45, 60]}
        unit={text.settings.secondsUnit}
        onChange={(revealSeconds) => onChange({ revealSeconds })}
      />
    </>
  );
}
