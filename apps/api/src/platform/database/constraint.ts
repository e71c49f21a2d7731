/** The name of the database constraint an error broke; undefined for every other error. */
export const brokenConstraint = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
