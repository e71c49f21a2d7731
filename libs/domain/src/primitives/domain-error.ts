/** Values that a message may mention; never personal data, never secrets. */
export type ErrorParams = Readonly<Record<string, string | number | boolean>>;

/** A broken rule of the product: a code the contracts know, with parameters for the sentence in the locale files. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(readonly code: string, readonly params: ErrorParams = {}) {
    super(code);
  }
}
