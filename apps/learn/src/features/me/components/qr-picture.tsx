import { qrSquares } from '../qr-code.ts';

/** An address as a QR code, always dark on white because cameras expect it, with the quiet zone the standard asks for. */
export function QrPicture({ address, label }: { address: string; label: string }) {
  const squares = qrSquares(address);
  const path = squares.flatMap((row, r) => row.flatMap((isDark, c) => (isDark ? [`M${c + 4} ${r + 4}h1v1h-1z`] : []))).join('');
  const side = squares.length + 8;
  return (
    <svg className="lr-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" /><path d={path} fill="#000" />
    </svg>
  );
}
