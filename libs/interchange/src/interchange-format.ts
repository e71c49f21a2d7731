/** Formats of the field that questions are read from and written to. */
export const interchangeFormats = ['gift', 'aiken', 'moodle-xml', 'qti', 'workbook', 'word'] as const;
export type InterchangeFormat = (typeof interchangeFormats)[number];
