import { PassThrough } from 'node:stream';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import type { Board } from '@hocso/contracts/reporting/board.contract';
import type { QueryOf, ReplyOf } from '@hocso/contracts/route';
import { Audit } from '../../../platform/audit/audit.ts';
import { From, signedInOf } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { Implement, QueryOfRoute } from '../../../platform/http/implement.ts';
import { BoardWorkbook } from '../reports/board/board-workbook.ts';
import { BoardQuery } from '../reports/board/board.query.ts';
import { BoardReport } from '../reports/board/board.report.ts';

const { readBoard, listBoardPeople, exportBoardPeople } = boardRoutes;

@Controller()
export class BoardController {
  constructor(
    @Inject(BoardReport) private readonly report: BoardReport,
    @Inject(BoardQuery) private readonly query: BoardQuery,
    @Inject(BoardWorkbook) private readonly workbook: BoardWorkbook,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  @Implement(readBoard)
  readBoard(@From() from: Requester, @QueryOfRoute(readBoard) query: QueryOf<typeof readBoard>): Promise<Board> {
    return this.report.read(from.tenantId, query);
  }

  @Implement(listBoardPeople)
  async listPeople(@From() from: Requester, @QueryOfRoute(listBoardPeople) { cursor, limit, ...filter }: QueryOf<typeof listBoardPeople>): Promise<ReplyOf<typeof listBoardPeople>> {
    const list = await this.report.list(from.tenantId, filter, cursor, limit);
    await this.audit.record({ tenantId: from.tenantId, actorId: signedInOf(from).learnerId, action: 'board.people-listed', detail: { filter: shownFilter(filter), rows: list.items.length } });
    return list;
  }

  @Implement(exportBoardPeople)
  async exportPeople(@From() from: Requester, @QueryOfRoute(exportBoardPeople) filter: QueryOf<typeof exportBoardPeople>): Promise<StreamableFile> {
    const figure = await this.query.count(from.tenantId, filter);
    await this.audit.record({ tenantId: from.tenantId, actorId: signedInOf(from).learnerId, action: 'board.people-exported', detail: { filter: shownFilter(filter), rows: figure.completions } });
    const out = new PassThrough();
    this.workbook.write(out, from.tenantId, filter, figure).catch((error: unknown) => {
      out.destroy(error instanceof Error ? error : new Error('the workbook could not be written'));
    });
    return new StreamableFile(out, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', disposition: 'attachment; filename="danh-sach-hoan-thanh.xlsx"' });
  }
}

/** What the audit log keeps of a filter: a searched name is somebody's name, so only that one was given. */
const shownFilter = <Filter extends { q?: string | undefined }>({ q, ...rest }: Filter): Record<string, unknown> => ({ ...rest, ...(q ? { searched: true } : {}) });
