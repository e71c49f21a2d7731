import { emptyText } from '../model/exchanged-question.ts';
import { notCarried } from '../model/issue.ts';
import type { StoredMapping, StoredOf } from './stored-mapping.ts';
import { isKind } from './stored-mapping.ts';

export const trueFalseMapping: StoredMapping<StoredOf<'true-false'>> = {
  type: 'true-false',
  takes: (question) => isKind(question, 'true-false'),
  toFields: (question) => (isKind(question, 'true-false') ? { fields: { key: question.answer } } : { reason: notCarried('kind-not-stored', { kind: question.kind }) }),
  toBody: ({ key }) => ({ kind: 'true-false', answer: key, feedbackTrue: emptyText, feedbackFalse: emptyText }),
};
