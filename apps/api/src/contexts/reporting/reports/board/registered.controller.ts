import { Controller, Inject } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import type { QueryOf } from '@hocso/contracts/route';
import { Audit } from '../../../../platform/audit/audit.ts';
import { From, signedInOf } from '../../../../platform/auth/viewer.ts';
import type { Requester } from '../../../../platform/auth/viewer.ts';
import { Implement, QueryOfRoute } from '../../../../platform/http/implement.ts';
import { WorkbookFile } from '../../workbook-file.ts';
import { RegisteredList } from './registered.list.ts';
import type { RegisteredFilter, RegisteredPage } from './registered.list.ts';
import { RegisteredWorkbook } from './registered.workbook.ts';

const { listRegisteredPeople, exportRegisteredPeople } = boardRoutes;

@Controller()
export class RegisteredController {
  constructor(
    @Inject(RegisteredList) private readonly list: RegisteredList,
    @Inject(RegisteredWorkbook) private readonly workbook: RegisteredWorkbook,
    @Inject(WorkbookFile) private readonly file: WorkbookFile,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  @Implement(listRegisteredPeople)
  async listPeople(@From() from: Requester, @QueryOfRoute(listRegisteredPeople) { cursor, limit, ...filter }: QueryOf<typeof listRegisteredPeople>): Promise<RegisteredPage> {
    const page = await this.list.page(from.tenantId, filter, cursor, limit);
    await this.record(from, 'board.registered-listed', filter, page.items.length);
    return page;
  }

  @Implement(exportRegisteredPeople)
  async exportPeople(@From() from: Requester, @QueryOfRoute(exportRegisteredPeople) filter: QueryOf<typeof exportRegisteredPeople>): Promise<StreamableFile> {
    await this.record(from, 'board.registered-exported', filter, await this.list.count(from.tenantId, filter));
    return this.file.reply(exportRegisteredPeople.reply.file, from.tenantId, this.workbook.plan(from.tenantId, filter));
  }

  /** Leaves who looked at whom in the audit log. A searched name is somebody's name: only that one was given is kept. */
  private record(from: Requester, action: string, { lang, q }: RegisteredFilter, rows: number): Promise<void> {
    return this.audit.record({ tenantId: from.tenantId, actorId: signedInOf(from).learnerId, action, detail: { filter: { lang, ...(q ? { isSearched: true } : {}) }, rows } });
  }
}
