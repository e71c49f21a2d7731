import { z } from 'zod';
import type { ErrorCode } from './error-codes.ts';
import { errorCodes } from './error-codes.ts';

/** What every refused or failed request answers with (RFC 9457), as `application/problem+json`. */
export const ProblemSchema = z.object({
  status: z.int().min(400).max(599).describe('HTTP status, the same as the response'),
  code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]).describe('What went wrong; the sentence for it stands in the locale files'),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).describe('Values the sentence mentions'),
  traceId: z.string().describe('Id of the request in the server log'),
  issues: z.array(z.object({ path: z.string().describe('Field, with dots between levels'), code: z.string().describe('Rule that refused it, e.g. too_big') })).optional().describe('For request.invalid: each field and what is wrong with it'),
}).meta({ id: 'Problem', description: 'What a refused or failed request answers with (RFC 9457)' });
export type Problem = z.infer<typeof ProblemSchema>;
