import { attachmentName, mediaTypeOf } from '../bytes/media-type.ts';
import type { ExchangedFile } from './exchanged-question.ts';
import type { Issue, SourcePosition } from './issue.ts';
import { noteAt } from './issue.ts';

const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

/** The attachments of one question: each kept once, under a name of its own, and only when its bytes are a picture, sound or film. */
export class FileBag {
  readonly files: ExchangedFile[] = [];
  readonly issues: Issue[] = [];

  constructor(private readonly position: SourcePosition, private readonly mostBytes: number) {}

  /** Keeps a file and returns the name it goes by, or undefined (and an issue) where it cannot be kept. */
  add(path: string, bytes: Uint8Array): string | undefined {
    const name = attachmentName(path);
    if (bytes.length > this.mostBytes) return this.refuse('attachment-too-large', { name, most: this.mostBytes });
    const mediaType = mediaTypeOf(bytes);
    if (mediaType === undefined) return this.refuse(bytes.length === 0 ? 'attachment-broken' : 'attachment-kind-refused', { name });
    const known = this.files.find((file) => isSameBytes(file.bytes, bytes) && file.name.endsWith(name));
    if (known) return known.name;
    let free = name;
    for (let count = 2; this.files.some((file) => file.name === free); count += 1) free = `${count}-${name}`;
    this.files.push({ name: free, mediaType, bytes });
    return free;
  }

  private refuse(code: 'attachment-too-large' | 'attachment-broken' | 'attachment-kind-refused', params: Record<string, string | number>): undefined {
    this.issues.push(noteAt(this.position, code, params));
  }
}
