import { notCarried } from '../model/issue.ts';
import type { StoredMapping, StoredOf } from './stored-mapping.ts';
import { isKind } from './stored-mapping.ts';

export const orderingMapping: StoredMapping<StoredOf<'ordering'>> = {
  type: 'ordering',
  takes: (question) => isKind(question, 'ordering'),
  toFields(question, tools) {
    if (!isKind(question, 'ordering')) return { reason: notCarried('kind-not-stored', { kind: question.kind }) };
    if (question.marking === 'by-weight') tools.lose(notCarried('partial-marks-lost'));
    return { fields: { items: tools.options(question.items) } };
  },
  toBody: ({ items }, rich) => ({ kind: 'ordering', marking: 'all-or-nothing', items: items.map(({ id, text }) => ({ id, text: rich(text) })) }),
};
