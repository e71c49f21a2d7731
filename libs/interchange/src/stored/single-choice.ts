import { choiceOf } from '../model/exchanged-question.ts';
import { notCarried } from '../model/issue.ts';
import type { StoredMapping, StoredOf } from './stored-mapping.ts';
import { isKind } from './stored-mapping.ts';

export const singleChoiceMapping: StoredMapping<StoredOf<'single-choice'>> = {
  type: 'single-choice',
  takes: (question) => isKind(question, 'single') && question.choices.filter(({ weight }) => weight >= 100).length <= 1,
  toFields(question, tools) {
    if (!isKind(question, 'single')) return { reason: notCarried('kind-not-stored', { kind: question.kind }) };
    const right = question.choices.findIndex(({ weight }) => weight >= 100);
    if (right === -1) return { reason: notCarried('no-right-answer') };
    if (question.choices.some(({ weight }) => weight !== 0 && weight !== 100)) tools.lose(notCarried('field-not-carried', { field: 'weights' }));
    const choices = tools.options(question.choices);
    return { fields: { choices, key: choices[right]?.id, fixedOrder: !question.shuffle } };
  },
  toBody: ({ choices, key, fixedOrder }, rich) => ({
    kind: 'single', shuffle: !fixedOrder,
    choices: choices.map(({ id, text }, index) => ({ ...choiceOf(index, rich(text), id === key ? 100 : 0), id })),
  }),
};
