import encodeQR from 'qr';

/** A QR code of some text, as one path of squares. */
export function Qr({ of, label }: { readonly of: string; readonly label: string }) {
  const rows = encodeQR(of, 'raw', { ecc: 'medium', border: 0 });
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg class="qr" viewBox={`-2 -2 ${rows.length + 4} ${rows.length + 4}`} role="img" aria-label={label}>
      <path d={squares.join('')} />
    </svg>
  );
}
