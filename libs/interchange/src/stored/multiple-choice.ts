import { choiceOf } from '../model/exchanged-question.ts';
import { notCarried } from '../model/issue.ts';
import type { StoredMapping, StoredOf } from './stored-mapping.ts';
import { isKind } from './stored-mapping.ts';

export const multipleChoiceMapping: StoredMapping<StoredOf<'multiple-choice'>> = {
  type: 'multiple-choice',
  takes: (question) => isKind(question, 'multiple') || (isKind(question, 'single') && question.choices.filter(({ weight }) => weight >= 100).length > 1),
  toFields(question, tools) {
    if (!isKind(question, 'multiple') && !isKind(question, 'single')) return { reason: notCarried('kind-not-stored', { kind: question.kind }) };
    const isRight = (weight: number): boolean => (isKind(question, 'single') ? weight >= 100 : weight > 0);
    const choices = tools.options(question.choices);
    const key = choices.filter((_, index) => isRight(question.choices[index]?.weight ?? 0)).map(({ id }) => id);
    if (key.length === 0) return { reason: notCarried('no-right-answer') };
    // There any one right choice is enough; here all of them are asked for.
    if (isKind(question, 'single')) tools.lose(notCarried('single-became-multiple', { count: key.length }));
    else if (question.marking === 'by-weight' && (key.length > 1 || question.choices.some(({ weight }) => weight < 0))) tools.lose(notCarried('partial-marks-lost'));
    if (!question.shuffle) tools.lose(notCarried('field-not-carried', { field: 'shuffle' }));
    return { fields: { choices, key } };
  },
  toBody: ({ choices, key }, rich) => ({
    kind: 'multiple', shuffle: true, marking: 'all-or-nothing',
    choices: choices.map(({ id, text }, index) => ({ ...choiceOf(index, rich(text), key.includes(id) ? Number((100 / key.length).toFixed(5)) : 0), id })),
  }),
};
