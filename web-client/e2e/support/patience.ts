/** How long a page may take until it shows what is expected of it; that a machine is busy is no fault of the page. */
export const PATIENCE_MS = 60_000;
