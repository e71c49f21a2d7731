import { useWords } from '@hocso/ui/i18n';
import type { Problem } from '../data/problem.ts';
import { errorWords, shellWords } from './shell-words.ts';

/** Turns a problem into the sentence an officer reads, with its numbers and names filled in. */
export function useProblemSentence(): (problem: Problem) => string {
  const sayError = useWords(errorWords);
  const say = useWords(shellWords);
  return (problem) => {
    if (problem.code === 'network') return say('problem.network');
    const values = Object.fromEntries(Object.entries(problem.params).map(([key, value]) => [key, typeof value === 'boolean' ? String(value) : value]));
    return sayError(problem.code, { seconds: 60, ...values });
  };
}
