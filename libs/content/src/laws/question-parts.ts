import type { Language, LocalizedText } from '@hocso/domain/primitives/localized-text';
import type { StoredQuestion } from '@hocso/question-types/rules';

interface Part { id: string; text: LocalizedText; isRight: boolean }

/** What a learner chooses, sorts or taps in a question; empty for true-false. */
export function partsOf(question: StoredQuestion): Part[] {
  switch (question.type) {
    case 'message-check': return question.choices.map((choice) => ({ ...choice, isRight: choice.id === question.key }));
    case 'practical-task': return question.choices.map((choice) => ({ ...choice, isRight: choice.id === question.key }));
    case 'scenario': return question.choices.map((choice) => ({ ...choice, isRight: choice.id === question.key }));
    case 'self-check': return question.choices.map((choice) => ({ ...choice, isRight: choice.id === question.key }));
    case 'simulation-task': return question.choices.map((choice) => ({ ...choice, isRight: choice.id === question.key }));
    case 'single-choice': return question.choices.map((choice) => ({ ...choice, isRight: choice.id === question.key }));
    case 'multiple-choice': return question.choices.map((choice) => ({ ...choice, isRight: question.key.includes(choice.id) }));
    case 'ordering': return question.items.map((item) => ({ ...item, isRight: true }));
    case 'matching': return [...question.left, ...question.right].map((item) => ({ ...item, isRight: true }));
    case 'hotspot': return question.screen.elements.map((element) => ({ id: element.id, text: element.text, isRight: question.key.includes(element.id) }));
    case 'true-false': return [];
  }
}

/** All options of a question as one text, in an order that does not depend on the author's. */
export const optionSet = (question: StoredQuestion, language: Language): string =>
  partsOf(question).map((part) => part.text[language]).toSorted().join(' | ');

/** The right answer in words: what an explanation must add something to. */
export function rightAnswer(question: StoredQuestion, language: Language): string {
  if (question.type === 'true-false') return question.stem[language];
  return partsOf(question).filter((part) => part.isRight).map((part) => part.text[language]).join(' ');
}
