/** The name of the game over a stroke of the brush. */
export function Wordmark({ small = false }: { readonly small?: boolean }) {
  return (
    <span class={small ? 'wordmark wordmark-small' : 'wordmark'}>
      Inkrush
      <svg viewBox="0 0 300 40" preserveAspectRatio="none" aria-hidden="true">
        <path d="M4 25C50 12 90 9 140 14s76 14 108 8c20-4 34-10 48-13-14 12-34 22-62 23-40 2-60-9-104-11-46-2-82 4-126 13z" />
      </svg>
    </span>
  );
}
