import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { StoredQuestion } from '@hocso/question-types/rules';
import type { ContentFinding } from './content-problem.ts';
import { ContentError } from './content-problem.ts';
import { readQuestion } from './reading/load-quiz.ts';
import { readYaml } from './reading/read-yaml.ts';

/** One question of each type, for tests of the players and for authors to copy from. */
export const samplesDirectory = path.join(import.meta.dirname, '..', 'banks', '_samples');

/** The sample questions in the order of their types' names. Throws `ContentError`. */
export function loadSamples(directory: string = samplesDirectory): StoredQuestion[] {
  const findings: ContentFinding[] = [];
  const questions = readdirSync(directory).filter((name) => name.endsWith('.question.yaml')).toSorted().flatMap((name) => {
    const raw = readYaml(path.join(directory, name), name, findings);
    if (typeof raw !== 'object' || raw === null) return [];
    return readQuestion({ type: '', id: '', ...raw }, name, findings) ?? [];
  });
  if (findings.length > 0) throw new ContentError(findings);
  return questions;
}
