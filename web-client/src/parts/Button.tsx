import type { ComponentChildren } from 'preact';

interface Props {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  /** `main` is the one step that most readers want; `quiet` is the way out; `alarm` cannot be undone. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'alarm';
  readonly hint?: string;
  readonly submits?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
}

export function Button({ children, onClick, kind = 'plain', hint, submits, disabled, label }: Props) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      class={`button button-${kind}`}
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
    >
      <span class="button-label">{children}</span>
      {hint && <span class="button-hint">{hint}</span>}
    </button>
  );
}
