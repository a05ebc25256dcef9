import encodeQR from 'qr';

/** Empty squares around the code, so that a camera finds it on any ground. */
const QUIET_ZONE = 2;

/** A QR code of some text, as one path of squares. */
export function Qr({ of, label }: { readonly of: string; readonly label: string }) {
  const rows = encodeQR(of, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg class="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <path d={squares.join('')} />
    </svg>
  );
}
