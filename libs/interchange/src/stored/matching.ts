import { notCarried } from '../model/issue.ts';
import type { StoredMapping, StoredOf } from './stored-mapping.ts';
import { isKind } from './stored-mapping.ts';

export const matchingMapping: StoredMapping<StoredOf<'matching'>> = {
  type: 'matching',
  takes: (question) => isKind(question, 'matching'),
  toFields(question, tools) {
    if (!isKind(question, 'matching')) return { reason: notCarried('kind-not-stored', { kind: question.kind }) };
    if (question.marking === 'by-weight') tools.lose(notCarried('partial-marks-lost'));
    if (!question.shuffle) tools.lose(notCarried('field-not-carried', { field: 'shuffle' }));
    const [left, right] = [tools.options(question.left), tools.options(question.right)];
    return { fields: { left, right, key: Object.fromEntries(left.map(({ id }, index) => [id, right[question.key[index] ?? -1]?.id])) } };
  },
  toBody({ left, right, key }, rich) {
    // What belongs to the first entry comes first, distractors last: the order in which other systems keep them.
    const used = [...new Set(left.map(({ id }) => key[id]))];
    const inOrder = [...used.flatMap((id) => right.filter((item) => item.id === id)), ...right.filter(({ id }) => !used.includes(id))];
    return {
      kind: 'matching', shuffle: true, marking: 'all-or-nothing',
      left: left.map(({ id, text }) => ({ id, text: rich(text) })), right: inOrder.map(({ id, text }) => ({ id, text: rich(text) })),
      key: left.map(({ id }) => inOrder.findIndex((item) => item.id === key[id])),
    };
  },
};
