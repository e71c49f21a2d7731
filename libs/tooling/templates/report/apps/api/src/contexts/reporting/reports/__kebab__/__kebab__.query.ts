import { Inject, Injectable } from '@nestjs/common';
import type { __Pascal__, __Pascal__Row } from '@hocso/contracts/reporting/__kebab__.contract';
import { Database } from '../../../../platform/database/database.ts';
import { statement } from '../../../../platform/database/statement.ts';

const rowsOf = statement('reporting.__kebab__', `
  select u.kind, count(*)::int as units from v_unit u where u.tenant_id = $1 and u.is_open group by u.kind order by u.kind`);

/** Adds the total row: always the sum of the rows above it. */
export const with__Pascal__Total = (rows: __Pascal__Row[]): __Pascal__ => ({ rows, total: { units: rows.reduce((sum, { units }) => sum + units, 0) } });

/** Reads the report of one ward. */
@Injectable()
export class __Pascal__Query {
  constructor(@Inject(Database) private readonly database: Database) {}

  async read(tenantId: number): Promise<__Pascal__> {
    return with__Pascal__Total(await this.database.query<__Pascal__Row>(rowsOf, [tenantId]));
  }
}
