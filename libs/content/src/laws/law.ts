import type { ContentFinding } from '../content-problem.ts';
import type { CourseReading } from '../load-course.ts';
import type { Blueprint } from '../schemas/blueprint-schema.ts';
import type { Framework } from '../schemas/framework-schema.ts';
import type { Spelling } from '../schemas/spelling-schema.ts';

/** What a law knows of the world: the day it is asked on and the data files all courses share. */
export interface LawContext {
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  today: string;
  framework: Framework;
  blueprint: Blueprint;
  variableKeys: ReadonlySet<string>;
  spelling: Spelling;
}

/** One law of good content: what is wrong with a course as far as it could be read. Pure. */
export type Law = (reading: CourseReading, context: LawContext) => ContentFinding[];

/** Makes findings of one file. */
export const findingsOf = (file: string) => {
  const make = (severity: ContentFinding['severity']) => (field: string, problem: string, remedy: string): ContentFinding => ({ file, field, problem, remedy, severity });
  return { error: make('error'), warning: make('warning') };
};

/** `12 %` of two counts, whole. */
export const percentText = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;
