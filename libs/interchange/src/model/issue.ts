import { issueCodes } from './issue-codes.ts';
import type { IssueCode } from './issue-codes.ts';

export { issueCodes };
export type { IssueCode };

/** Where something stands in a file: a line (from 1, null where lines mean nothing) and a path, cell or entry. */
export interface SourcePosition { line: number | null; path: string }
export const nowhere: SourcePosition = Object.freeze({ line: null, path: '' });
export const atLine = (line: number, path = ''): SourcePosition => ({ line, path });

/** Words and numbers for the sentence of a code in the locale files. */
export type IssueParams = Readonly<Record<string, string | number>>;

/**
 * Something to tell the person: `error` where a question, or the rest of the file, could not be taken; `note` where it
 * was taken but not all of it.
 */
export interface Issue { code: IssueCode; severity: 'error' | 'note'; params: IssueParams; position: SourcePosition }

export const errorAt = (position: SourcePosition, code: IssueCode, params: IssueParams = {}): Issue => ({ code, severity: 'error', params, position });
export const noteAt = (position: SourcePosition, code: IssueCode, params: IssueParams = {}): Issue => ({ code, severity: 'note', params, position });

/** A code with its words, where the place is known from elsewhere. */
export interface NotCarried { code: IssueCode; params: IssueParams }
export const notCarried = (code: IssueCode, params: IssueParams = {}): NotCarried => ({ code, params });

/** The same kind of issue once, with how often it was met and where first: for a list people can read. */
export function issueCounts(issues: Iterable<Issue>): { issue: Issue; count: number }[] {
  const byKind = new Map<string, { issue: Issue; count: number }>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code} ${JSON.stringify(issue.params)}`;
    const known = byKind.get(key);
    if (known) known.count += 1;
    else byKind.set(key, { issue, count: 1 });
  }
  return [...byKind.values()].toSorted((a, b) => b.count - a.count);
}
