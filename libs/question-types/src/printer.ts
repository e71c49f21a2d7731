import type { ComponentType } from 'react';
import type { PublicQuestion } from './rules.ts';

/** What every printed question gets: the public shape, so that a sheet of paper never knows the key. */
export interface QuestionPrintProps<Public> {
  question: Public;
  /** Its number on the sheet, from 1. */
  number: number;
}

/** A printed question seen through the widest shape, for sheets that hold whatever comes. */
export type AnyQuestionPrinter = ComponentType<QuestionPrintProps<PublicQuestion>>;
