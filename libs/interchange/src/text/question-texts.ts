import { emptyText } from '../model/exchanged-question.ts';
import type { ExchangedFile, RichText } from '../model/exchanged-question.ts';
import type { Issue, SourcePosition } from '../model/issue.ts';
import { errorAt, noteAt } from '../model/issue.ts';
import { defaultLimits } from '../model/limits.ts';
import { attachmentAddress, attachmentName, attachmentsIn, decodedName } from '../bytes/media-type.ts';
import { nothingRemoved } from './clean-html.ts';
import type { TextFormat } from './rich-text.ts';
import { richText } from './rich-text.ts';

/** Moodle's way of naming a file that stands beside the text. */
const pluginFile = /@@PLUGINFILE@@\/([^\s"'<>]+)/gi;

/** Reads the texts of one question and remembers what had to be taken away from them. */
export class QuestionTexts {
  private readonly removed = nothingRemoved();
  private readonly named = new Set<string>();
  private isTooLong = false;

  constructor(private readonly mostLetters: number = defaultLimits.textLength) {}

  /** `rename` says under which name a file of the text is kept. */
  read(text: string, format: TextFormat, rename: (name: string) => string = attachmentName): RichText {
    if (text.length > this.mostLetters) {
      this.isTooLong = true;
      return emptyText;
    }
    const told = text.replace(pluginFile, (_, name: string) => attachmentAddress(rename(decodedName(name.replace(/\?.*$/, '')))));
    const rich = richText(told, format, this.removed);
    for (const name of attachmentsIn(rich.html)) this.named.add(name);
    return rich;
  }

  /** What people should know about the texts read so far, given the files that came with them. */
  notes(position: SourcePosition, files: readonly ExchangedFile[] = []): Issue[] {
    const missing = [...this.named].filter((name) => !files.some((file) => file.name === name));
    return [
      ...(this.isTooLong ? [errorAt(position, 'text-too-long', { most: this.mostLetters })] : []),
      ...(this.removed.tags.size > 0 ? [noteAt(position, 'markup-removed', { tags: [...this.removed.tags].toSorted().join(', ') })] : []),
      ...[...this.removed.addresses].map((address) => noteAt(position, 'outside-picture-removed', { address })),
      ...missing.map((name) => noteAt(position, 'attachment-missing', { name })),
    ];
  }
}
