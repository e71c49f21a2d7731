/** One thing wrong in one content file, said so that its author can mend it. */
export interface ContentFinding {
  /** Path of the file below the content folder. */
  file: string;
  /** Path of the field in that file, or an empty string for the file as a whole. */
  field: string;
  problem: string;
  remedy: string;
  severity: 'error' | 'warning';
}

/** A text that is not in the Markdown subset of lessons; `remedy` says what to write instead. */
export class ContentProblem extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.name = 'ContentProblem';
    this.remedy = remedy;
  }
}

/** One line for a person: file, field, what is wrong, what to do instead. */
export const findingLine = (finding: ContentFinding): string =>
  [finding.file, finding.field, finding.problem, finding.remedy].filter(Boolean).join(' · ');

/** Thrown when content cannot be published; carries every finding, never the first only. */
export class ContentError extends Error {
  readonly findings: readonly ContentFinding[];

  constructor(findings: readonly ContentFinding[]) {
    super(`${findings.length} content problem(s):\n${findings.map(findingLine).join('\n')}`);
    this.name = 'ContentError';
    this.findings = findings;
  }
}
