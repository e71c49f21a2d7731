import { z } from 'zod';

/** Lower-case kebab name of a course, lesson, question or part of one; stable for ever once published. */
export const SlugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(80);

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const DaySchema = z.iso.date();

/** Code of a competency of the ward's 1e framework, for example `ND5`. */
export const CompetencyCodeSchema = z.string().regex(/^(CC|DN|TC|ND|NT)[1-9]$/);

/** Code of a DigComp 2.2 competence, for example `4.2`. */
export const DigCompCodeSchema = z.string().regex(/^[1-5]\.[1-6]$/);

/** Where a statement comes from and when somebody last compared it with that source. */
export const reviewedFields = {
  /** Name and number of the document or body the statement rests on, as a reader could look it up. */
  source: z.string().trim().min(3).max(400),
  /** The day the statement was last compared with its source. */
  reviewedOn: DaySchema,
};
