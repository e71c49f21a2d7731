import { countKeyOf } from '@hocso/domain/completion/count-key';
import type { LearningRows } from '@hocso/domain/completion/learning-rows';
import { activityStateNumber } from '@hocso/domain/completion/course-completion';
import { statement } from '../../../platform/database/statement.ts';
import type { Statement } from '../../../platform/database/statement.ts';

/** A row of a state table by column; times are milliseconds since 1970. The ward is not in it. */
export type StateRow = Readonly<Record<string, unknown>>;

/**
 * How a column is compared with what the events tell: exactly; as a draft, which only counts once the attempt is handed
 * in; or at least, for a time that visits without an event may have moved on.
 */
type Comparison = 'exact' | 'draft' | 'at-least';
interface StateColumn { type: string; comparison?: Comparison }

/** A table that can be rebuilt: its key beside the ward, its columns, and the statements that read and rewrite it. */
export interface StateTable {
  name: string;
  key: readonly string[];
  columns: Readonly<Record<string, StateColumn>>;
  rowsOf(rows: LearningRows): StateRow[];
  /** Nothing hangs on its rows and they hold no drafts: a wrong row is taken out before the right one is put in, so that two swapped numbers never meet. */
  isReplaced: boolean;
  /** Opens the cursor of all rows of ward $1, sorted by the learner they belong to. */
  open: Statement;
  fetch: Statement;
  /** Rows of learners $2 in ward $1. */
  read: Statement;
  /** Removes rows of ward $1 by their keys ($2, JSON). */
  remove: Statement;
  /** Puts rows ($2, JSON) into ward $1; drafts of rows that exist stay. */
  put: Statement;
}

const columnNames = new Map<string, string>();
/** The column of a field, remembered: a ward has millions of fields and a few dozen names. */
function snake(name: string): string {
  const known = columnNames.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columnNames.set(name, known);
  return known;
}
const inSnake = (row: object): StateRow => Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));
const uuid = { type: 'uuid' };
const text = { type: 'text' };
const small = { type: 'smallint' };
const whole = { type: 'integer' };
const smalls = { type: 'smallint[]' };
const flag = { type: 'boolean' };
const time = { type: 'timestamptz' };

function table(name: string, key: readonly string[], columns: Readonly<Record<string, StateColumn>>, rowsOf: StateTable['rowsOf']): StateTable {
  const names = Object.keys(columns);
  const owner = name === 'enrolment' ? 'enrolment t' : `${name} t join enrolment e on e.tenant_id = t.tenant_id and e.id = t.enrolment_id`;
  const learner = name === 'enrolment' ? 't.learner_id' : 'e.learner_id';
  const select = `select ${learner} as owner_id, ${names.map((column) => `t.${column}`).join(', ')} from ${owner} where t.tenant_id = $1`;
  const record = (list: readonly string[]): string => list.map((column) => `${column} ${columns[column]?.type ?? 'text'}`).join(', ');
  const kept = (column: string): string => {
    if (columns[column]?.comparison === 'draft') return `case when excluded.state = 1 then excluded.${column} else ${name}.${column} end`;
    return columns[column]?.comparison === 'at-least' ? `greatest(${name}.${column}, excluded.${column})` : `excluded.${column}`;
  };
  const changes = names.filter((column) => !key.includes(column)).map((column) => `${column} = ${kept(column)}`);
  return {
    name, key, columns, rowsOf, isReplaced: name === 'completion_fact' || name === 'certificate',
    open: statement(`rebuild.open-${name}`, `declare rebuild_${name} no scroll cursor for ${select} order by owner_id, ${key.map((column) => `t.${column}`).join(', ')}`),
    fetch: statement(`rebuild.fetch-${name}`, `fetch 500 from rebuild_${name}`),
    read: statement(`rebuild.read-${name}`, `${select} and ${learner} = any($2::uuid[])`),
    remove: statement(`rebuild.remove-${name}`, `delete from ${name} t using jsonb_to_recordset($2::jsonb) as r(${record(key)}) where t.tenant_id = $1 and ${key.map((column) => `t.${column} = r.${column}`).join(' and ')}`),
    put: statement(`rebuild.put-${name}`, `insert into ${name} (tenant_id, ${names.join(', ')}) select $1, ${names.map((column) => `r.${column}`).join(', ')} from jsonb_to_recordset($2::jsonb) as r(${record(names)})
      on conflict (tenant_id, ${key.join(', ')}) do update set ${changes.join(', ')}`),
  };
}

/** All tables that follow from the events, each after the tables its rows refer to. */
export const stateTables: readonly StateTable[] = [
  table('enrolment', ['id'], {
    id: uuid, learner_id: uuid, course_id: uuid, course_version_id: uuid, period_key: text, origin: small, channel_code: text, started_at: time,
    last_activity_at: { ...time, comparison: 'at-least' }, completed_at: time,
  }, (rows) => rows.enrolments.map(inSnake)),
  table('activity_record', ['enrolment_id', 'activity_key'], {
    enrolment_id: uuid, activity_key: text, state: small, attempts: small, failed_attempts: small, best_points: small, attempt_id: uuid, is_attempt_open: flag, client_key: uuid,
    questions_met: smalls, completed_at: time,
  }, (rows) => rows.activityRecords.map((row) => inSnake({ ...row, state: activityStateNumber(row.state) }))),
  table('attempt', ['id'], {
    id: uuid, enrolment_id: uuid, learner_id: uuid, course_version_id: uuid, number: small, mode: small, state: small, key_revision: small, seed: whole, sequence: { ...whole, comparison: 'draft' },
    questions: smalls, answers: { type: 'jsonb', comparison: 'draft' }, points: smalls, raw_points: small, max_points: small, pass_points: small, passed: flag, started_at: time, submitted_at: time,
  }, (rows) => rows.attempts.map(inSnake)),
  table('course_completion', ['enrolment_id'], {
    enrolment_id: uuid, learner_id: uuid, course_version_id: uuid, evidence_id: uuid, completed_at: time, raw_points: small, max_points: small, mode: small, status: small,
  }, (rows) => rows.completions.map(inSnake)),
  table('completion_fact', ['id'], {
    id: uuid, enrolment_id: uuid, learner_id: uuid, course_version_id: uuid, competency_id: small, audiences: smalls, neighbourhood_id: uuid, workplace_id: uuid, age_band: small, gender: small,
    mode: small, source: small, score_percent: small, is_self_declared: flag, channel_code: text, actor_id: uuid, completed_at: time, recorded_at: time, supersedes: uuid, count_key: whole,
  }, (rows) => rows.facts.map((row) => inSnake({ ...row, countKey: countKeyOf(row) }))),
  table('certificate', ['enrolment_id'], { enrolment_id: uuid, public_code: text, year: small, number: whole, status: small, issued_at: time }, (rows) => rows.certificates.map(inSnake)),
];
