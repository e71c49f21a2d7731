import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { reportStatement, statement } from '../../../platform/database/statement.ts';

/** One handed-in attempt as it lies packed: question numbers, answers and points in dealt order. `seconds` from opening to handing in. */
export interface HandedInRow { questions: number[]; answers: unknown[]; points: number[]; passed: boolean; seconds: number }
/** How many attempts of a version were handed in, and how many of them were first ones. */
export interface HandedInCount { course_version_id: string; first: number; all: number }
/** How often a question of a version earned exactly this many points. */
export interface EarnedCount { course_version_id: string; question: number; earned: number; answers: number }

// Whose attempts count: people with a name and consent whom nobody doubts, and those who withdrew it later. Guests are in
// no figure (decisions 7), and theirs vanish after a month: figures would shrink by themselves.
const handedIn = `
  from attempt t join learner l on l.tenant_id = t.tenant_id and l.id = t.learner_id and l.status <> 'guest' and not l.is_doubted
  where t.tenant_id = $1 and t.state = 1`;

const counts = reportStatement('learning.handed-in-counts', `
  select t.course_version_id, count(*) filter (where t.number = 1) as first, count(*) as all ${handedIn} group by t.course_version_id`);
const open = reportStatement('learning.handed-in-open', `
  declare handed_in no scroll cursor for
  select t.questions, t.answers, t.points, t.passed, extract(epoch from t.submitted_at - t.started_at)::float8 as seconds
  ${handedIn} and t.course_version_id = $2 and (t.number = 1 or not $3)`);
const fetchRows = statement('learning.handed-in-fetch', 'fetch 2000 from handed_in');
const earned = reportStatement('learning.handed-in-earned', `
  select t.course_version_id, q.question, q.earned, count(*) as answers
  from attempt t join learner l on l.tenant_id = t.tenant_id and l.id = t.learner_id and l.status <> 'guest' and not l.is_doubted
  cross join lateral unnest(t.questions, t.points) as q(question, earned)
  where t.tenant_id = $1 and t.state = 1 and t.number = 1 and l.neighbourhood_id = any($2::uuid[])
  group by t.course_version_id, q.question, q.earned`);

/** Reads handed-in attempts of a ward, without saying whose they are. */
@Injectable()
export class HandedInRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  counts(tenantId: number): Promise<HandedInCount[]> {
    return this.database.query(counts, [tenantId]);
  }

  /** Hands every attempt of the version to `take`, 2000 in memory at a time, all of one moment. */
  async eachBatch(tenantId: number, versionId: string, isFirstOnly: boolean, take: (rows: HandedInRow[]) => void): Promise<void> {
    await this.database.transaction(async (client) => {
      await client.query(open, [tenantId, versionId, isFirstOnly]);
      for (let rows = await client.query<HandedInRow>(fetchRows); rows.length > 0; rows = await client.query<HandedInRow>(fetchRows)) take(rows);
    });
  }

  /** What first attempts of people of these tổ dân phố earned, question by question. */
  earned(tenantId: number, unitIds: readonly string[]): Promise<EarnedCount[]> {
    return this.database.query(earned, [tenantId, unitIds]);
  }
}
