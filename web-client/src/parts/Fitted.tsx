import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { columnsFor, widthOf } from './fit';

/** Space between two cells, in pixels. */
const GAP = 12;

interface Props {
  readonly count: number;
  /** Height of a cell besides its paper, in pixels. */
  readonly caption: number;
  /** Width below which a cell can no longer be read, in pixels. */
  readonly narrowest: number;
  readonly label: string;
  readonly children: ComponentChildren;
}

/**
 * A list of papers, each as large as all of them fit into what is left of the page. Where they do not, it scrolls, and
 * takes the focus so that keys can scroll it.
 */
export function Fitted({ count, caption, narrowest, label, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setSize(entry!.contentRect));
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  const space = { width, height, gap: GAP, caption, narrowest };
  const columns = columnsFor(count, space);
  const cell = Math.floor(widthOf(count, columns, space));
  const style = { '--columns': columns, '--cell': cell < narrowest ? '1fr' : `${cell}px`, gap: `${GAP}px` };
  return (
    <div ref={frame} class="fitted-frame" role="region" tabIndex={0} aria-label={label}>
      <ol class="fitted" style={style}>
        {children}
      </ol>
    </div>
  );
}
