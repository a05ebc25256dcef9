import { useMemo } from 'preact/hooks';
import { seeded } from '../ink/random';

const DROPS = 22;

/** Drops of red ink that fly from a seal as it comes down. */
export function Splash({ seed }: { readonly seed: number }) {
  const drops = useMemo(() => {
    const random = seeded(seed);
    return Array.from({ length: DROPS }, () => {
      const angle = 2 * Math.PI * random();
      const reach = 22 + 26 * random();
      return {
        x: Math.cos(angle) * reach,
        y: Math.sin(angle) * reach,
        size: 0.6 + 2.2 * random() * random(),
      };
    });
  }, [seed]);
  return (
    <svg class="splash" viewBox="-50 -50 100 100" aria-hidden="true">
      {drops.map((drop, i) => (
        <circle key={i} class="drop" r={drop.size} style={{ '--x': `${drop.x}px`, '--y': `${drop.y}px` }} />
      ))}
    </svg>
  );
}
