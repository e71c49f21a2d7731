import type { AnalysedQuestion, CountedAttempts } from '@hocso/contracts/analysis/questions.contract';

/** Which questions of the table are shown. */
export const questionGroups = ['all', 'advised', 'few'] as const;
export type QuestionGroup = (typeof questionGroups)[number];
/** What the address says: which papers count, of which version (null: the newest with papers), and which questions are shown. */
export interface AnalysisFilter { attempts: CountedAttempts; version: number | null; group: QuestionGroup }

const names = { attempts: 'luot', version: 'phien-ban', group: 'xem' } as const;
const allAttemptsWord = 'moi-luot';
const groupWords: Readonly<Record<QuestionGroup, string | null>> = { all: null, advised: 'can-xem-lai', few: 'it-cau-tra-loi' };

/** Reads the filter out of an address; what makes no sense counts as not said. */
export const readAnalysisFilter = (search: URLSearchParams): AnalysisFilter => ({
  attempts: search.get(names.attempts) === allAttemptsWord ? 'all' : 'first',
  version: /^[1-9]\d{0,4}$/.test(search.get(names.version) ?? '') ? Number(search.get(names.version)) : null,
  group: questionGroups.find((group) => groupWords[group] === (search.get(names.group) ?? null)) ?? 'all',
});

/** Writes the filter as the query of an address; what is the default is left out. */
export function writeAnalysisFilter({ attempts, version, group }: AnalysisFilter): string {
  const said = new URLSearchParams();
  if (attempts === 'all') said.set(names.attempts, allAttemptsWord);
  if (version !== null) said.set(names.version, String(version));
  const word = groupWords[group];
  if (word !== null) said.set(names.group, word);
  const text = said.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a question belongs to the group that is shown. */
export const isInGroup = ({ figures }: Pick<AnalysedQuestion, 'figures'>, group: QuestionGroup): boolean =>
  group === 'all' || (group === 'few' ? figures === null : (figures?.advice.length ?? 0) > 0);
