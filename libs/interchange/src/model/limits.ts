/** How much of a file is read before it is refused as too large; each is generous for honest files. */
export interface ReadLimits {
  fileBytes: number;
  questions: number;
  /** Letters of one text of a question. */
  textLength: number;
  /** Answers, choices, pairs or gaps of one question. */
  parts: number;
  /** Elements inside one another in an XML file. */
  depth: number;
  /** Bytes of one picture or recording. */
  attachmentBytes: number;
  zipEntries: number;
  /** Bytes of all entries of a zip together, unpacked. */
  zipBytes: number;
  /** How many times larger than packed one entry may be, unpacked. */
  zipRatio: number;
}

const mebibyte = 1_048_576;
export const defaultLimits: ReadLimits = {
  fileBytes: 100 * mebibyte, questions: 50_000, textLength: 200_000, parts: 300, depth: 60, attachmentBytes: 8 * mebibyte,
  zipEntries: 60_000, zipBytes: 400 * mebibyte, zipRatio: 200,
};
export const limitsOf = (given: Partial<ReadLimits> | undefined): ReadLimits => ({ ...defaultLimits, ...given });

/** A limit that was passed: which one, and how much is allowed. Caught by readers and told as an issue. */
export class LimitPassed extends Error {
  override readonly name = 'LimitPassed';
  constructor(readonly limit: keyof ReadLimits, readonly most: number) {
    super(`${limit} > ${most}`);
  }
}

/** A package whose entry does not unpack to what it promises. Caught by readers and told as an issue. */
export class PackageBroken extends Error {
  override readonly name = 'PackageBroken';
  constructor(readonly entry: string, readonly detail: string) {
    super(`${entry}: ${detail}`);
  }
}
