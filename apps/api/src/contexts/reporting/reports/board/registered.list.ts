import { Inject, Injectable } from '@nestjs/common';
import type { RegisteredPerson, boardRoutes } from '@hocso/contracts/reporting/board.contract';
import type { QueryOf } from '@hocso/contracts/route';
import { audienceOf } from '@hocso/domain/competency/audience';
import { Keys } from '../../../../platform/config/keys.ts';
import type { Queryable } from '../../../../platform/database/database.ts';
import { readCursor, signCursor } from '../../../../platform/http/signed-cursor.ts';
import { beginning } from './board.query.ts';
import { placeOf } from './board.list.ts';
import { RegisteredQuery } from './registered.query.ts';
import type { RegisteredRow } from './registered.query.ts';

export type RegisteredFilter = QueryOf<typeof boardRoutes.exportRegisteredPeople>;
export interface RegisteredPage { items: RegisteredPerson[]; total: number; next: string | null }

/** The people behind the figure of registered people, as they are today, the latest first. */
@Injectable()
export class RegisteredList {
  constructor(@Inject(RegisteredQuery) private readonly query: RegisteredQuery, @Inject(Keys) private readonly keys: Keys) {}

  /** One page and the number of all. Throws `reporting.cursor-invalid`. */
  async page(tenantId: number, { q }: RegisteredFilter, cursor: string | undefined, limit: number): Promise<RegisteredPage> {
    const signed = [tenantId, 'registered', q];
    const start = cursor === undefined ? beginning : placeOf(readCursor(this.keys, signed, cursor));
    const [rows, total] = await Promise.all([this.query.page(tenantId, q, start, limit + 1), this.query.count(tenantId, q)]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map(personOf), total, next: last && rows.length > limit ? signCursor(this.keys, signed, [last.instant, last.id]) : null };
  }

  /** The number of people in the list. */
  count(tenantId: number, { q }: RegisteredFilter, client?: Queryable): Promise<number> {
    return this.query.count(tenantId, q, client);
  }

  /** Everybody in the list, in the transaction of `client`. */
  async *rows(tenantId: number, { q }: RegisteredFilter, client: Queryable): AsyncGenerator<RegisteredPerson> {
    for await (const row of this.query.rows(tenantId, q, client)) yield personOf(row);
  }
}

const personOf = (row: RegisteredRow): RegisteredPerson => ({
  learnerKey: row.id, fullName: row.full_name, birthYear: row.birth_year, neighbourhood: row.neighbourhood, workplace: row.workplace, audiences: row.audiences.map(audienceOf),
  registeredAt: row.registered_at.toISOString(),
});
