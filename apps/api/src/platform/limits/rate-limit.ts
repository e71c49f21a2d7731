import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const hit = statement('limits.hit', `
  insert into rate_limit as r (key, window_start, hits) values ($1, $2, 1)
  on conflict (key) do update set
    hits = case when r.window_start <= $3 then 1 else r.hits + 1 end,
    window_start = case when r.window_start <= $3 then excluded.window_start else r.window_start end
  returning hits, window_start`);
const sweep = statement('limits.sweep', `delete from rate_limit where window_start < $1`);

/** How often something may happen: at most `most` times within `seconds`. */
export interface Limit { most: number; seconds: number }

/** Counts in the database, so a limit holds over several server processes and restarts. */
@Injectable()
export class RateLimit {
  constructor(@Inject(Database) private readonly database: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Counts one hit on `key`; throws `request.too-many` with the seconds to wait when the limit is passed. */
  async count(key: string, limit: Limit): Promise<void> {
    const now = this.clock.now();
    const windowEnd = new Date(now.getTime() - limit.seconds * 1000);
    const [row] = await this.database.query<{ hits: number; window_start: Date }>(hit, [key, now, windowEnd]);
    if (row && row.hits > limit.most) {
      const seconds = Math.max(1, Math.ceil((row.window_start.getTime() + limit.seconds * 1000 - now.getTime()) / 1000));
      throw new DomainError('request.too-many', { seconds });
    }
  }

  /** Removes counters older than a day. */
  async sweep(): Promise<void> {
    await this.database.query(sweep, [new Date(this.clock.now().getTime() - 86_400_000)]);
  }
}
