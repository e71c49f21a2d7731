import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import type { Queryable } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const insert = statement('audit.insert', `insert into audit_event (tenant_id, id, at, actor_id, action, subject_id, detail) values ($1, $2, $3, $4, $5, $6, $7)`);

/** What was done with people's data: who, what, to whom (random references only), and counts or filters. */
export interface AuditEntry { tenantId: number; actorId: string; action: string; subjectId?: string; detail?: Record<string, unknown> }

/** The append-only record of access to people's data. */
@Injectable()
export class Audit {
  constructor(@Inject(Database) private readonly database: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Writes one entry, in the caller's transaction where one is given. */
  async record(entry: AuditEntry, client: Queryable = this.database): Promise<void> {
    await client.query(insert, [entry.tenantId, this.clock.newId(), this.clock.now(), entry.actorId, entry.action, entry.subjectId ?? null, JSON.stringify(entry.detail ?? {})]);
  }
}
