/** Spilt ink where a code would be. */
export function Blot() {
  return (
    <svg class="qr blot" viewBox="0 0 100 100" aria-hidden="true">
      <path d="M46 15c12-4 19 5 28 6 11 2 9 13 13 20 5 9-4 15-4 23 1 11-11 10-17 15-8 7-17 6-25 2-9-3-18-1-22-11-3-8-8-14-5-23 3-8 0-17 9-21 8-4 14-8 23-11z" />
      <circle cx="89" cy="22" r="4.5" />
      <circle cx="13" cy="80" r="3.5" />
      <circle cx="84" cy="88" r="2.5" />
      <circle cx="20" cy="14" r="2" />
    </svg>
  );
}
