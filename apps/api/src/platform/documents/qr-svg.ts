import QRCode from 'qrcode';

/** A QR code of `text` as a small SVG without colours of its own page: dark modules on transparent ground, quiet zone of two. */
export const qrSvg = (text: string): string => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const quiet = 2;
  const size = modules.size + quiet * 2;
  const path = Array.from({ length: modules.size * modules.size }, (_, index) => index)
    .filter((index) => modules.get(Math.floor(index / modules.size), index % modules.size))
    .map((index) => `M${(index % modules.size) + quiet} ${Math.floor(index / modules.size) + quiet}h1v1h-1z`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#0f1b33"/></svg>`;
};
