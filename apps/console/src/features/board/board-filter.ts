import type { Audience } from '@hocso/domain/competency/audience';

export type Dimension = 'neighbourhood' | 'workplace';
/** What every figure of the board shares: days in Asia/Ho_Chi_Minh, both inclusive, null when open. */
export interface BoardFilter { from: string | null; to: string | null; dimension: Dimension }
/** One figure of the board: what it counts. */
export interface CellFilter { audience?: Audience; competency?: string; unitId?: string; line?: 'own' | 'extra'; figure?: SideFigure }
/** Figures beside the board that count completions of their own. */
export type SideFigure = 'self-declared' | 'under-review';

const audienceWords: Readonly<Record<Audience, string>> = { CIVIL_SERVANT: 'cong-chuc', BUSINESS: 'doanh-nghiep', COMMUNITY_TEAM: 'to-cong-nghe-so', CITIZEN: 'nguoi-dan' };
const names = { from: 'tu', to: 'den', dimension: 'theo', audience: 'nhom', competency: 'nang-luc', unitId: 'noi', line: 'dong', figure: 'so', search: 'ten' } as const;
const workplaceWord = 'don-vi';
const noUnitWord = 'chua-ro';
const extraWord = 'hoc-them';
const figureWords: Readonly<Record<SideFigure, string>> = { 'self-declared': 'tu-ghi-ten', 'under-review': 'dang-xem-lai' };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `text` is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const dayIn = (search: URLSearchParams, name: string): string | null => {
  const said = search.get(name);
  return said !== null && isDay(said) ? said : null;
};

/** Reads period and dimension out of an address; what makes no sense counts as not said. */
export const readBoardFilter = (search: URLSearchParams): BoardFilter => ({
  from: dayIn(search, names.from), to: dayIn(search, names.to), dimension: search.get(names.dimension) === workplaceWord ? 'workplace' : 'neighbourhood',
});

/** Reads which figure a list shows out of its address. */
export function readCellFilter(search: URLSearchParams): CellFilter {
  const audience = (Object.keys(audienceWords) as Audience[]).find((each) => audienceWords[each] === search.get(names.audience));
  const figure = (Object.keys(figureWords) as SideFigure[]).find((each) => figureWords[each] === search.get(names.figure));
  const competency = search.get(names.competency);
  const unit = search.get(names.unitId);
  return {
    ...(audience ? { audience } : {}),
    ...(competency && /^(CC|DN|TC|ND|NT)[1-9]$/.test(competency) ? { competency } : {}),
    ...(unit === noUnitWord ? { unitId: 'none' } : unit && uuid.test(unit) ? { unitId: unit } : {}),
    ...(search.get(names.line) === extraWord ? { line: 'extra' as const } : {}),
    ...(figure ? { figure } : {}),
  };
}

/** The query of the address bar, which is ahead of what is drawn while a large table is still being drawn. */
export const currentSearch = (): URLSearchParams => new URLSearchParams(window.location.search);

/** The name somebody looks for in a list. */
export const readSearch = (search: URLSearchParams): string => (search.get(names.search) ?? '').slice(0, 80);

/** Writes filters as the query of an address; what is the default is left out, so that addresses stay short. */
export function writeFilter(filter: BoardFilter, cell: CellFilter = {}, search = ''): string {
  const said = new URLSearchParams();
  if (filter.from) said.set(names.from, filter.from);
  if (filter.to) said.set(names.to, filter.to);
  if (filter.dimension === 'workplace') said.set(names.dimension, workplaceWord);
  if (cell.audience) said.set(names.audience, audienceWords[cell.audience]);
  if (cell.competency) said.set(names.competency, cell.competency);
  if (cell.unitId) said.set(names.unitId, cell.unitId === 'none' ? noUnitWord : cell.unitId);
  if (cell.line === 'extra') said.set(names.line, extraWord);
  if (cell.figure) said.set(names.figure, figureWords[cell.figure]);
  if (search !== '') said.set(names.search, search);
  const text = said.toString();
  return text === '' ? '' : `?${text}`;
}
