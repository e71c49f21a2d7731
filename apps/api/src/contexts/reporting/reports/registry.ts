import { boardReport } from './board/board.report.ts';
import type { Report } from './report.ts';

/** All reports; a new one adds its line. */
export const reports: readonly Report[] = [
  boardReport,
];
