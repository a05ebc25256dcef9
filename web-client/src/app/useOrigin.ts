import { useEffect, useState } from 'preact/hooks';

const LOOPBACK = /^(localhost|127\..*|\[::1\])$/;

/** Where others find this server: a page that was opened as localhost asks by which address. */
export function useOrigin(): string {
  const [origin, setOrigin] = useState(location.origin);
  useEffect(() => {
    if (LOOPBACK.test(location.hostname)) {
      void fetchNearby().then((host) => host && setOrigin(`${location.protocol}//${host}:${location.port}`));
    }
  }, []);
  return origin;
}

/** The first address of the server's machine in its network; none when it listens to itself alone or does not say. */
async function fetchNearby(): Promise<string | undefined> {
  try {
    const answer = await fetch('/nearby.json');
    return answer.ok ? ((await answer.json()) as string[])[0] : undefined;
  } catch {
    return undefined;
  }
}
