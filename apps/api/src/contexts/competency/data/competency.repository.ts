import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { statement } from '../../../platform/database/statement.ts';

const idOf = statement('competency.id-of', `select id from competency where code = $1`);
const place = statement('competency.place', `
  insert into competency (id, code, audience, position) values ($1, $2, $3, $4)
  on conflict (id) do update set audience = excluded.audience, position = excluded.position`);

/** The numbers competencies are stored under. A number never changes its code. */
@Injectable()
export class CompetencyRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async idOf(code: string, client: Queryable = this.database): Promise<number> {
    const [row] = await client.query<{ id: number }>(idOf, [code]);
    if (!row) throw new Error(`competency ${code} is not in the framework`);
    return row.id;
  }

  async place(competency: { id: number; code: string; audience: number | null; position: number }): Promise<void> {
    await this.database.query(place, [competency.id, competency.code, competency.audience, competency.position]);
  }
}
