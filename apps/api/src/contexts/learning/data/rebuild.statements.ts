import { crossTenantStatement, statement } from '../../../platform/database/statement.ts';

export const wards = crossTenantStatement('rebuild.wards', `select tenant_id from enrolment union select tenant_id from learning_event order by tenant_id`);

/** One picture of the ward for the whole comparison, however long it takes. */
export const onePicture = statement('rebuild.one-picture', `set transaction isolation level repeatable read, read only`);
export const mayTakeLong = statement('rebuild.may-take-long', `set local idle_in_transaction_session_timeout = 0`);

const eventColumns = `id, type, mode, source, occurred_at, recorded_at, learner_id as owner_id, enrolment_id, actor_id, payload`;
// Whole tables are read to the end: a plan made for a few rows would look through a table once for each of them.
export const readWhole = statement('rebuild.read-whole', `set local cursor_tuple_fraction = 1`);
export const joinWhole = statement('rebuild.join-whole', `set local enable_nestloop = off`);
export const openEvents = statement('rebuild.open-events', `
  declare rebuild_events no scroll cursor for select ${eventColumns} from learning_event where tenant_id = $1 order by learner_id, id`);
export const fetchEvents = statement('rebuild.fetch-events', `fetch 1000 from rebuild_events`);
export const eventsOf = statement('rebuild.events-of', `select ${eventColumns} from learning_event where tenant_id = $1 and learner_id = any($2::uuid[]) order by learner_id, id`);

// Shorter than the time after which PostgreSQL looks for a deadlock: this side gives way, never a learner's request.
export const waitBriefly = statement('rebuild.wait-briefly', `set local lock_timeout = '500ms'`);
/** Requests that write wait while a batch is rewritten; requests that read do not. */
export const holdWriters = statement('rebuild.hold-writers', `
  lock table enrolment, activity_record, attempt, course_completion, completion_fact, certificate, certificate_counter in share row exclusive mode`);

export const counters = statement('rebuild.counters', `select year, last from certificate_counter where tenant_id = $1`);
export const raiseCounter = statement('rebuild.raise-counter', `
  insert into certificate_counter as c (tenant_id, year, last) values ($1, $2, $3) on conflict (tenant_id, year) do update set last = greatest(c.last, excluded.last)`);
