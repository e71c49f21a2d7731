import { aikenCarries, writeAiken } from './aiken/write-aiken.ts';
import { readAiken } from './aiken/read-aiken.ts';
import { giftCarries, writeGift } from './gift/write-gift.ts';
import { readGift } from './gift/read-gift.ts';
import type { InterchangeFormat } from './interchange-format.ts';
import type { QuestionReader } from './model/reading.ts';
import type { Carries } from './model/write-notes.ts';
import type { QuestionWriter } from './model/writing.ts';
import { readMoodleXml } from './moodle-xml/read-moodle-xml.ts';
import { moodleCarries, writeMoodleXml } from './moodle-xml/write-moodle-xml.ts';
import { readQti } from './qti/read-qti.ts';
import { qtiCarries, writeQti } from './qti/write-qti.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { workbookCarries, writeWorkbook } from './workbook/write-workbook.ts';

/** A format of the field: how its files are called, read and written, and what it has a place for. */
export interface FormatFacts {
  /** Ending of a file that is written; the first of `endings`. */
  endings: readonly string[];
  mediaType: string;
  read: QuestionReader;
  write: QuestionWriter;
  carries: Carries;
}

/** Every format by name. A new one is a folder and one line here. */
export const formats: Readonly<Partial<Record<InterchangeFormat, FormatFacts>>> = {
  'gift': { endings: ['gift', 'txt'], mediaType: 'text/plain; charset=utf-8', read: readGift, write: writeGift, carries: giftCarries },
  'aiken': { endings: ['aiken.txt', 'txt'], mediaType: 'text/plain; charset=utf-8', read: readAiken, write: writeAiken, carries: aikenCarries },
  'moodle-xml': { endings: ['xml'], mediaType: 'application/xml', read: readMoodleXml, write: writeMoodleXml, carries: moodleCarries },
  'qti': { endings: ['zip', 'xml'], mediaType: 'application/zip', read: readQti, write: writeQti, carries: qtiCarries },
  'workbook': { endings: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', read: readWorkbook, write: writeWorkbook, carries: workbookCarries },
};
