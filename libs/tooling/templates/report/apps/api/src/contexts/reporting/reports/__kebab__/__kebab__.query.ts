import { Inject, Injectable } from '@nestjs/common';
import type { __Pascal__, __Pascal__Row } from '@hocso/contracts/reporting/__kebab__.contract';
import { Database } from '../../../../platform/database/database.ts';
import { statement } from '../../../../platform/database/statement.ts';

const rowsOf = statement('reporting.__kebab__', `
  select u.id as "unitId", u.name as "unitName", count(l.id)::int as people
  from unit u left join learner l on l.tenant_id = u.tenant_id and l.neighbourhood_id = u.id and l.status = 'active'
  where u.tenant_id = $1 and u.kind = 'neighbourhood-group' and u.valid_to is null
  group by u.id, u.name, u.position order by u.position, u.name`);

/** Adds the total row: always the sum of the rows above it. */
export const with__Pascal__Total = (rows: __Pascal__Row[]): __Pascal__ => ({ rows, total: { people: rows.reduce((sum, { people }) => sum + people, 0) } });

/** Reads the report of one ward. */
@Injectable()
export class __Pascal__Query {
  constructor(@Inject(Database) private readonly database: Database) {}

  async read(tenantId: number): Promise<__Pascal__> {
    return with__Pascal__Total(await this.database.query<__Pascal__Row>(rowsOf, [tenantId]));
  }
}
