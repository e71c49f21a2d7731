import { afterAll, beforeAll } from '@jest/globals';
import { audiences } from '@hocso/domain/competency/audience';
import { FrameworkWords } from '../contexts/reporting/framework-words.ts';
import { BoardFigures } from '../contexts/reporting/reports/board/board.figures.ts';
import type { BoardFilter, CellFilter } from '../contexts/reporting/reports/board/board.filter.ts';
import { BoardList } from '../contexts/reporting/reports/board/board.list.ts';
import type { PeoplePage } from '../contexts/reporting/reports/board/board.list.ts';
import { BoardQuery } from '../contexts/reporting/reports/board/board.query.ts';
import { BoardWorkbook } from '../contexts/reporting/reports/board/board.workbook.ts';
import { RegisteredList } from '../contexts/reporting/reports/board/registered.list.ts';
import { RegisteredQuery } from '../contexts/reporting/reports/board/registered.query.ts';
import { RegisteredWorkbook } from '../contexts/reporting/reports/board/registered.workbook.ts';
import { WorkbookFile } from '../contexts/reporting/workbook-file.ts';
import type { WorkbookPlan } from '../contexts/reporting/workbook-file.ts';
import { SystemClock } from '../platform/clock/clock.ts';
import { Keys } from '../platform/config/keys.ts';
import { withTestDatabase } from './migrated-database.ts';
import type { RecordedFact } from './recorded-facts.ts';
import { RecordedFacts, anyId, testCompetencies } from './recorded-facts.ts';
import { workbookSheets } from './workbook-sheets.ts';

class TestWords extends FrameworkWords {
  readonly competencies = testCompetencies;
  audiences = () => audiences.map((code) => ({ code, name: `Nhóm ${code}`, directive: 'e' }));
}

/** The whole ward for all time, by tổ dân phố. */
export const wholeBoard: BoardFilter = { lang: 'vi', dimension: 'neighbourhood' };
export const wholeList: CellFilter = { ...wholeBoard, line: 'own' };

/** A ward of a test with three tổ dân phố (the third one closed) and two workplaces. */
export interface BoardWard { tenantId: number; homes: string[]; works: string[] }
/** The board on a database of its own, and the hands that write its past. */
export interface BoardPlace {
  records: RecordedFacts; figures: BoardFigures; list: BoardList; registered: RegisteredList;
  newWard(): Promise<BoardWard>;
  /** A resident of the first tổ dân phố; null instead of a name for somebody erased. */
  addPerson(ward: BoardWard, fullName?: string | null): Promise<string>;
  /** All rows of a list, page by page. */
  pagesOf(tenantId: number, filter: CellFilter, limit: number): Promise<PeoplePage[]>;
  /** The sheets of the workbook with the same rows. */
  sheetsOf(tenantId: number, filter: CellFilter): Promise<string[]>;
  registeredSheetsOf(tenantId: number, q?: string): Promise<string[]>;
}

/** A completion of ND5 by a resident; a test says what is different. */
export const factOf = (learnerId: string, changes: Partial<RecordedFact> = {}): RecordedFact => ({
  id: anyId(), enrolmentId: anyId(), learnerId, competencyId: 45, audiences: ['CITIZEN'], neighbourhoodId: null, workplaceId: null, mode: 'SELF', isSelfDeclared: true,
  completedAt: new Date('2026-11-02T03:00:00Z'), status: 0, supersedes: null, ...changes,
});

const units = [['neighbourhood-group', 'Tổ 1', true], ['neighbourhood-group', 'Tổ 2', true], ['neighbourhood-group', 'Tổ cũ', false], ['agency', 'Văn phòng', true], ['business', 'Chợ', true]] as const;

async function newWard(records: RecordedFacts, tenantId: number): Promise<BoardWard> {
  await records.ward(tenantId);
  const made = units.map(([kind, name, isOpen], position) => ({ id: anyId(), kind, name, isOpen, position }));
  for (const unit of made) await records.unit(tenantId, unit);
  return { tenantId, homes: made.slice(0, 3).map(({ id }) => id), works: made.slice(3).map(({ id }) => id) };
}

/** Gives the tests of a file a board; call it once at the top. */
export function withBoard(): BoardPlace {
  const place: Partial<BoardPlace> = {};
  // Registered first, so that it runs before the database is removed.
  afterAll(() => place.records?.close());
  const database = withTestDatabase();
  beforeAll(async () => {
    const records = await RecordedFacts.open(database.owner);
    const words = new TestWords();
    const query = new BoardQuery(database.database);
    const keys = new Keys('a key for tests, never for a real ward');
    const list = new BoardList(query, words, keys);
    const registeredQuery = new RegisteredQuery(database.database);
    const registered = new RegisteredList(registeredQuery, keys);
    const file = new WorkbookFile(database.database, new SystemClock());
    const sheetsOf = (tenantId: number, plan: WorkbookPlan): Promise<string[]> => workbookSheets((out) => file.write(out, tenantId, plan));
    let lastWard = 1;
    Object.assign(place, {
      records, list, registered, figures: new BoardFigures(query, registeredQuery, words, new SystemClock()),
      newWard: () => newWard(records, (lastWard += 1)),
      addPerson: async ({ tenantId, homes }: BoardWard, fullName: string | null = 'Phạm Thị Hoà') => {
        const id = anyId();
        await records.learner(tenantId, { id, fullName, birthYear: fullName === null ? null : 1957, neighbourhoodId: homes[0] ?? null, workplaceId: null });
        return id;
      },
      pagesOf: async (tenantId: number, filter: CellFilter, limit: number) => {
        const pages = [await list.page(tenantId, filter, undefined, limit)];
        for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) pages.push(await list.page(tenantId, filter, next, limit));
        return pages;
      },
      sheetsOf: (tenantId: number, filter: CellFilter) => sheetsOf(tenantId, new BoardWorkbook(list, query, words).plan(tenantId, filter)),
      registeredSheetsOf: (tenantId: number, q?: string) => sheetsOf(tenantId, new RegisteredWorkbook(registered, words).plan(tenantId, { lang: 'vi', q })),
    } satisfies BoardPlace);
  });
  return place as BoardPlace;
}
