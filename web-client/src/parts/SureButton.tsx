import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../app/context';
import { Button } from './Button';

/** How long a button waits for the second press, in milliseconds. */
const ARMED_MS = 4_000;

interface Props {
  readonly label: string;
  readonly onSure: () => void;
}

/** A button for what cannot be undone: a thumb that slipped presses once, somebody who means it twice. */
export function SureButton({ label, onSure }: Props) {
  const { game, text } = usePage();
  const [armed, setArmed] = useState(false);
  useEffect(() => (armed ? game.clock.after(ARMED_MS, () => setArmed(false)) : undefined), [armed]);
  const press = (): void => {
    if (armed) onSure();
    setArmed(!armed);
  };
  return (
    <Button kind={armed ? 'alarm' : 'quiet'} onClick={press}>
      {armed ? text.host.sure(label) : label}
    </Button>
  );
}
