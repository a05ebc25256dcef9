interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** One of a few, all of which are to be seen. */
export function Choice<T extends string>({ label, value, names, onChange }: Props<T>) {
  return (
    <div class="choice" role="radiogroup" aria-label={label}>
      <span class="choice-label">{label}</span>
      <span class="choice-options">
        {(Object.keys(names) as T[]).map((one) => (
          <label key={one} class="chip">
            <input
              type="radio"
              class="sr-only"
              name={label}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            {names[one]}
          </label>
        ))}
      </span>
    </div>
  );
}
