/**
 * How a fact came about (completion.md 7). Position + 1 is the stored number; append only. Only SELF is recorded by
 * the product today; every fact carries its mode from the first day so that the others can join.
 */
export const completionModes = [
  'SELF', 'ASSISTED', 'PROXY_ENTRY', 'SUPERVISED', 'GROUP_IDENTIFIED', 'PAPER', 'IMPORT_EVIDENCED', 'IMPORT_DECLARED', 'HEAD_COUNT', 'WAIVED',
] as const;
export type CompletionMode = (typeof completionModes)[number];
export const modeNumber = (mode: CompletionMode): number => completionModes.indexOf(mode) + 1;
export const modeOf = (number: number): CompletionMode => completionModes[number - 1] ?? 'SELF';

/** Modes whose facts count in the headline of the 1e board. */
export const headlineModes: readonly CompletionMode[] = ['SELF', 'ASSISTED', 'PROXY_ENTRY', 'SUPERVISED', 'GROUP_IDENTIFIED', 'PAPER', 'IMPORT_EVIDENCED'];
/** Modes that earn the ward's completion paper as a pass. */
export const certificateModes: readonly CompletionMode[] = ['SELF', 'ASSISTED', 'SUPERVISED'];

/** Where a fact came from. Position + 1 is the stored number; append only. */
export const factSources = ['app', 'import', 'paper', 'officer', 'system'] as const;
export type FactSource = (typeof factSources)[number];
export const sourceNumber = (source: FactSource): number => factSources.indexOf(source) + 1;
