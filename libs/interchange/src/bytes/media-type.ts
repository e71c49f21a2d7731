const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** What the bytes themselves say they are; files that could carry programs (SVG, HTML, documents) are none of these. */
const signatures: readonly { mediaType: string; endings: readonly string[]; is: (bytes: Uint8Array) => boolean }[] = [
  { mediaType: 'image/png', endings: ['png'], is: (bytes) => bytes[0] === 0x89 && ascii(bytes, 1, 4) === 'PNG' },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], is: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff },
  { mediaType: 'image/gif', endings: ['gif'], is: (bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6)) },
  { mediaType: 'image/webp', endings: ['webp'], is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' },
  { mediaType: 'audio/wav', endings: ['wav'], is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE' },
  { mediaType: 'audio/ogg', endings: ['ogg', 'oga', 'opus'], is: (bytes) => ascii(bytes, 0, 4) === 'OggS' },
  { mediaType: 'audio/mpeg', endings: ['mp3'], is: (bytes) => ascii(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0 && ((bytes[1] ?? 0) & 0x06) !== 0) },
  { mediaType: 'video/mp4', endings: ['mp4', 'm4v', 'm4a'], is: (bytes) => ascii(bytes, 4, 8) === 'ftyp' },
  { mediaType: 'video/webm', endings: ['webm'], is: (bytes) => bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3 },
];

/** The media type of a picture, recording or film by its bytes, or undefined for anything else. */
export const mediaTypeOf = (bytes: Uint8Array): string | undefined => signatures.find(({ is }) => is(bytes))?.mediaType;

/** The name a file goes by inside questions: its last part, without signs that mean something in paths or addresses. */
export function attachmentName(path: string): string {
  const last = path.normalize('NFC').split(/[/\\]/).findLast((part) => part !== '') ?? '';
  const plain = last.replace(/[\u0000-\u001f\u007f<>:"|?*#%&]/g, '_').replace(/^\.+/, '_').slice(-120);
  return plain === '' ? 'tep' : plain;
}

/** The address of an attachment in a text. */
export const attachmentAddress = (name: string): string => `attachment/${encodeURIComponent(attachmentName(name)).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** Names of attachments a text refers to, as `attachmentName` gives them. */
export const attachmentsIn = (html: string): string[] => [...html.matchAll(/\b(?:src|href)="attachment\/([^"]+)"/g)].map(([, name]) => decodedName(name ?? ''));

/** A percent-encoded name in plain letters; as it is where the encoding is broken. */
export function decodedName(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('&amp;', '&'));
  } catch {
    return name;
  }
}
