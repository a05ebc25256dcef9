/** A word that the recogniser knows, with its names and the theme it belongs to; its index is the label on the wire. */
export interface Label {
  readonly word: string;
  readonly en: string;
  readonly ko: string;
  readonly theme: string;
}

/** Fetches the words in the order of the recogniser's classes. */
export async function fetchLabels(): Promise<readonly Label[]> {
  const answer = await fetch('/labels.json');
  if (!answer.ok) throw new Error(`labels.json: ${answer.status}`);
  return (await answer.json()) as Label[];
}

/** The themes of the words, each once, in alphabetical order. */
export function themesOf(labels: readonly Label[]): readonly string[] {
  return [...new Set(labels.map((label) => label.theme))].sort();
}
