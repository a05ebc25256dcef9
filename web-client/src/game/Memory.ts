/** What the page remembers between visits. */
export interface Memory {
  read(key: MemoryKey): string | undefined;
  write(key: MemoryKey, value: string | undefined): void;
}

export type MemoryKey = 'name' | 'avatar' | 'token' | 'language' | 'streamer';

const PREFIX = 'inkrush.';

/**
 * Kept in the browser; a browser that forbids it forgets at the end of the visit.
 *
 * @param storage where a key is kept
 */
export function browserMemory(storage: (key: MemoryKey) => Storage): Memory {
  const fallback = new Map<MemoryKey, string>();
  return {
    read(key) {
      try {
        return storage(key).getItem(PREFIX + key) ?? undefined;
      } catch {
        return fallback.get(key);
      }
    },
    write(key, value) {
      try {
        if (value === undefined) storage(key).removeItem(PREFIX + key);
        else storage(key).setItem(PREFIX + key, value);
      } catch {
        if (value === undefined) fallback.delete(key);
        else fallback.set(key, value);
      }
    },
  };
}
