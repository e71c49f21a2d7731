import type { ReadLimits } from './limits.ts';
import { LimitPassed, PackageBroken } from './limits.ts';
import { errorAt, nowhere } from './issue.ts';
import type { ReadResult } from './reading.ts';
import { onlyIssues } from './reading.ts';

const partsOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return ['choices', 'left', 'right', 'items', 'answers', 'gaps', 'areas'].reduce((most, name) => {
    const list = (value as Record<string, unknown>)[name];
    return Array.isArray(list) ? Math.max(most, list.length) : most;
  }, 0);
};

/**
 * Passes on what a reader finds until a limit is passed, which ends the reading with an error that names the limit. What
 * was found before stays found. A question with too many parts is refused by itself.
 */
export async function* withinLimits(limits: ReadLimits, results: AsyncIterable<ReadResult>): AsyncGenerator<ReadResult, void> {
  let questions = 0;
  try {
    for await (const result of results) {
      if (result.question) {
        questions += 1;
        if (questions > limits.questions) throw new LimitPassed('questions', limits.questions);
        if (partsOf(result.question) > limits.parts) {
          yield onlyIssues(errorAt(result.question.position, 'too-many-parts', { most: limits.parts }));
          continue;
        }
      }
      yield result;
    }
  } catch (error) {
    if (error instanceof PackageBroken) yield onlyIssues(errorAt({ line: null, path: error.entry }, 'zip-broken', { detail: error.detail.slice(0, 120) }));
    else if (!(error instanceof LimitPassed)) throw error;
    else yield onlyIssues(errorAt(nowhere, limitCodes[error.limit], { most: error.most }));
  }
}

const limitCodes = {
  fileBytes: 'file-too-large', questions: 'too-many-questions', textLength: 'question-too-long', parts: 'too-many-parts', depth: 'too-deep',
  attachmentBytes: 'attachment-too-large', zipEntries: 'zip-too-many-entries', zipBytes: 'zip-too-large', zipRatio: 'zip-bomb',
} as const;
