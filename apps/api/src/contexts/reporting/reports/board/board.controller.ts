import { Controller, Inject } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import type { Board } from '@hocso/contracts/reporting/board.contract';
import type { QueryOf } from '@hocso/contracts/route';
import { Audit } from '../../../../platform/audit/audit.ts';
import { From, signedInOf } from '../../../../platform/auth/viewer.ts';
import type { Requester } from '../../../../platform/auth/viewer.ts';
import { Implement, QueryOfRoute } from '../../../../platform/http/implement.ts';
import { WorkbookFile } from '../../workbook-file.ts';
import { BoardFigures } from './board.figures.ts';
import type { CellFilter } from './board.filter.ts';
import { BoardList } from './board.list.ts';
import type { PeoplePage } from './board.list.ts';
import { BoardWorkbook } from './board.workbook.ts';

const { readBoard, listBoardPeople, exportBoardPeople } = boardRoutes;

@Controller()
export class BoardController {
  constructor(
    @Inject(BoardFigures) private readonly figures: BoardFigures,
    @Inject(BoardList) private readonly list: BoardList,
    @Inject(BoardWorkbook) private readonly workbook: BoardWorkbook,
    @Inject(WorkbookFile) private readonly file: WorkbookFile,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  @Implement(readBoard)
  readBoard(@From() from: Requester, @QueryOfRoute(readBoard) query: QueryOf<typeof readBoard>): Promise<Board> {
    return this.figures.read(from.tenantId, query);
  }

  @Implement(listBoardPeople)
  async listPeople(@From() from: Requester, @QueryOfRoute(listBoardPeople) { cursor, limit, ...filter }: QueryOf<typeof listBoardPeople>): Promise<PeoplePage> {
    const page = await this.list.page(from.tenantId, filter, cursor, limit);
    await this.record(from, 'board.people-listed', filter, page.items.length);
    return page;
  }

  @Implement(exportBoardPeople)
  async exportPeople(@From() from: Requester, @QueryOfRoute(exportBoardPeople) filter: QueryOf<typeof exportBoardPeople>): Promise<StreamableFile> {
    const { completions } = await this.list.count(from.tenantId, filter);
    await this.record(from, 'board.people-exported', filter, completions);
    return this.file.reply(exportBoardPeople.reply.file, from.tenantId, this.workbook.plan(from.tenantId, filter));
  }

  /** Leaves who looked at whom in the audit log. A searched name is somebody's name: only that one was given is kept. */
  private record(from: Requester, action: string, { q, ...filter }: CellFilter, rows: number): Promise<void> {
    return this.audit.record({ tenantId: from.tenantId, actorId: signedInOf(from).learnerId, action, detail: { filter: { ...filter, ...(q ? { isSearched: true } : {}) }, rows } });
  }
}
