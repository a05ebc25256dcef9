interface Props {
  readonly label: string;
  readonly value: number;
  /** In ascending order; a value between two of them steps to its neighbours. */
  readonly choices: readonly number[];
  readonly unit?: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A number that is set with two large buttons. */
export function Stepper({ label, value, choices, unit = String, onChange }: Props) {
  const less = choices.findLast((choice) => choice < value);
  const more = choices.find((choice) => choice > value);
  return (
    <div class="stepper" role="group" aria-label={label}>
      <span class="stepper-label">{label}</span>
      <button type="button" disabled={less === undefined} aria-label="−" onClick={() => onChange(less!)}>
        −
      </button>
      <output>{unit(value)}</output>
      <button type="button" disabled={more === undefined} aria-label="+" onClick={() => onChange(more!)}>
        +
      </button>
    </div>
  );
}
