import { SlugSchema } from '@hocso/domain/content/content-meta';
import type { LocalizedText } from '@hocso/domain/primitives/localized-text';
import { letterOf } from '../model/exchanged-question.ts';
import type { ExchangedItem, RichText } from '../model/exchanged-question.ts';
import type { NotCarried } from '../model/issue.ts';
import { lostInMarks, markedWords } from '../text/html-words.ts';
import type { MappingTools } from './stored-mapping.ts';

const inBoth = (words: string): LocalizedText => ({ vi: words, en: words });

/** The tools of one mapping; `lostMarkup` names the tags whose meaning our texts could not keep. */
export function mappingTools(lose: (lost: NotCarried) => void): MappingTools & { lostMarkup: () => string[] } {
  const lostTags = new Set<string>();
  const text = (rich: RichText): LocalizedText => {
    for (const tag of lostInMarks(rich.html)) lostTags.add(tag);
    // A text of pictures only still needs words; there they are at least named.
    return inBoth(markedWords(rich.html) || rich.plain);
  };
  return {
    text, lose, plain: inBoth,
    options(items: readonly ExchangedItem[]) {
      const isUsable = items.every(({ id }) => SlugSchema.safeParse(id).success) && new Set(items.map(({ id }) => id)).size === items.length;
      return items.map((item, index) => ({ id: isUsable ? item.id : letterOf(index), text: text(item.text) }));
    },
    lostMarkup: () => [...lostTags].toSorted(),
  };
}
