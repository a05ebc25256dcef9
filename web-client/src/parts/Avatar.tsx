const INKS = 10;

/** A drop of ink with a player's initial, in the colour of the seat. */
export function Avatar({ name, seat }: { readonly name: string; readonly seat: number }) {
  return (
    <span class={`avatar ink-${seat % INKS}`} aria-hidden="true">
      {initial(name)}
    </span>
  );
}

/** The first letter as readers see it: an emoji of several code points is one. */
function initial(name: string): string {
  const first = new Intl.Segmenter().segment(name)[Symbol.iterator]().next().value;
  return first?.segment.toUpperCase() ?? '';
}
