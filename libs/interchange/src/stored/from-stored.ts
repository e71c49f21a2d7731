import type { Language } from '@hocso/domain/primitives/localized-text';
import { localize } from '@hocso/domain/primitives/localized-text';
import type { StoredQuestion } from '@hocso/question-types/rules';
import type { ExchangedQuestion, RichText } from '../model/exchanged-question.ts';
import { blankFields } from '../model/exchanged-question.ts';
import type { NotCarried } from '../model/issue.ts';
import { notCarried, nowhere } from '../model/issue.ts';
import { markedText } from '../text/rich-text.ts';
import { withSample } from './sample.ts';
import { mappingOf } from './stored-mappings.ts';

/** A stored question made ready to travel; null where no mapping knows its type. */
export interface FromStored { question: ExchangedQuestion | null; notCarried: NotCarried[] }

/** The stored question in one language for a file; the other language and what has no words there are told. */
export function fromStored(stored: StoredQuestion, language: Language): FromStored {
  const mapping = mappingOf(stored.type);
  if (!mapping) return { question: null, notCarried: [notCarried('type-not-exchanged', { type: stored.type })] };
  const lost: NotCarried[] = [];
  const words = localize(stored, language);
  const other: Language = language === 'vi' ? 'en' : 'vi';
  if (JSON.stringify(words) !== JSON.stringify(localize(stored, other))) lost.push(notCarried('language-not-carried', { language: other }));
  const rich = (text: string): RichText => markedText(text);
  const question: ExchangedQuestion = {
    ...blankFields({ ...nowhere, path: stored.id }),
    idNumber: stored.id,
    stem: words.sample === undefined ? rich(words.stem) : withSample(rich(words.sample), rich(words.stem)),
    generalFeedback: rich(words.explanation),
    points: stored.points,
    tags: [...stored.tags],
    about: { competency: stored.competency, digcomp: stored.digcomp.join(','), difficulty: String(stored.difficulty), source: stored.source, reviewedOn: stored.reviewedOn },
    ...mapping.toBody(words, rich, (one) => lost.push(one)),
  };
  return { question, notCarried: lost };
}
