/** Everything readers and writers may have to tell, by code; the sentences stand in locale/vi.json and locale/en.json. */
export const issueCodes = [
  // Files
  'file-too-large', 'file-empty', 'file-not-recognised', 'too-many-questions', 'too-many-parts', 'question-too-long', 'text-too-long', 'too-deep',
  'zip-broken', 'zip-too-many-entries', 'zip-too-large', 'zip-bomb', 'zip-path-outside', 'zip-entry-missing',
  'xml-broken', 'xml-entities-refused', 'xml-wrong-root',
  // Texts and attachments
  'markup-removed', 'outside-picture-removed', 'attachment-missing', 'attachment-too-large', 'attachment-kind-refused', 'attachment-broken', 'attachment-unused',
  // Questions, in any format
  'stem-empty', 'answer-empty', 'too-few-answers', 'no-right-answer', 'number-unreadable', 'number-ambiguous', 'type-unknown', 'answer-unknown', 'cloze-without-gaps', 'gap-not-closed', 'gap-without-answers',
  // One format
  'gift-brace-missing', 'gift-two-answer-parts', 'gift-pair-without-arrow', 'gift-blank-line-missing', 'gift-arrow-in-answer',
  'qti-several-interactions', 'qti-own-rules', 'qti-no-items', 'pair-incomplete', 'any-of-several-areas', 'feedback-left-out',
  'workbook-no-sheets', 'workbook-sheet-unknown', 'workbook-column-unknown', 'workbook-header-missing', 'one-right-answer-expected', 'pair-without-right-side', 'text-too-long-for-cell',
  'aiken-choices-missing', 'aiken-answer-missing',
  // Writing
  'kind-not-in-format', 'field-not-carried', 'formatting-not-carried', 'single-read-as-multiple', 'aiken-one-right-answer', 'text-needs-words', 'screen-not-in-format',
  // From and to stored questions
  'type-not-exchanged', 'language-not-carried', 'kind-not-stored', 'single-became-multiple', 'partial-marks-lost', 'hotspot-on-picture', 'points-changed', 'explanation-missing',
  'part-too-many', 'part-too-few', 'part-too-long', 'part-empty', 'not-storable',
] as const;
export type IssueCode = (typeof issueCodes)[number];
