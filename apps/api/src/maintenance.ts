import type { App } from './create-app.ts';
import { AccessRepository } from './contexts/identity/identity.api.ts';
import { guestDays } from '@hocso/domain/access/session-limits';
import { Clock } from './platform/clock/clock.ts';
import { crossTenantStatement, statement } from './platform/database/statement.ts';
import { RateLimit } from './platform/limits/rate-limit.ts';

const ensurePartitions = statement('maintenance.ensure-partitions', `select ensure_partitions($1::date, 5)`);
const oldGuests = crossTenantStatement('maintenance.old-guests', `select tenant_id, id from learner where status = 'guest' and created_at < $1 order by created_at limit 500`);
const eraseGuest = statement('maintenance.erase-guest', `select erase_guest($1, $2)`);
const strayRows = crossTenantStatement('maintenance.stray-rows', `
  select (select count(*) from attempt_default) + (select count(*) from learning_event_default) + (select count(*) from audit_event_default) as strays`);

const everyHour = 3_600_000;

/** One round of housekeeping; every step may be repeated and may run in several processes at once. */
export async function maintain(app: Pick<App, 'nest' | 'database'>): Promise<void> {
  const now = app.nest.get(Clock).now();
  await app.database.query(ensurePartitions, [now.toISOString().slice(0, 10)]);
  await app.nest.get(AccessRepository).sweepSessions(now);
  await app.nest.get(RateLimit).sweep();
  const guests = await app.database.query<{ tenant_id: number; id: string }>(oldGuests, [new Date(now.getTime() - guestDays * 86_400_000)]);
  for (const guest of guests) await app.database.query(eraseGuest, [guest.tenant_id, guest.id]);
  const [strays] = await app.database.query<{ strays: number }>(strayRows);
  if (strays && strays.strays > 0) throw new Error(`${strays.strays} rows lie in default partitions: months are missing`);
}

/** Housekeeping at once and then every hour; a failure is logged and tried again next time. */
export function startMaintenance(app: App): { stop(): void } {
  const round = (): void => {
    maintain(app).catch((error: unknown) => app.fastify.log.error({ err: error }, 'maintenance failed'));
  };
  const timer = setInterval(round, everyHour);
  timer.unref();
  round();
  return { stop: () => clearInterval(timer) };
}
