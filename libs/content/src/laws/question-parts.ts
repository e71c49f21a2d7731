import type { Language } from '@hocso/domain/primitives/localized-text';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { QuestionPart } from '@hocso/question-types/question-type';
import type { StoredQuestion } from '@hocso/question-types/rules';

/** What a learner chooses, sorts or taps in a question, as its type tells; empty for true-false. */
export const partsOf = (question: StoredQuestion): QuestionPart[] => questionTypeOf(question.type)?.partsOf(question) ?? [];

/** The parts of a question in the groups within which ids and words must differ. */
export const partGroups = (question: StoredQuestion): QuestionPart[][] => [...Map.groupBy(partsOf(question), ({ group }) => group).values()];

/** All options of a question as one text, in an order that does not depend on the author's. */
export const optionSet = (question: StoredQuestion, language: Language): string =>
  partsOf(question).map((part) => part.text[language]).toSorted().join(' | ');

/** The right answer in words: what an explanation must add something to. */
export function rightAnswer(question: StoredQuestion, language: Language): string {
  if (question.type === 'true-false') return question.stem[language];
  return partsOf(question).filter((part) => part.isRight).map((part) => part.text[language]).join(' ');
}
