import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { uuidv7 } from '@hocso/domain/primitives/ids';
import type { EmbeddedPostgres } from '../../../apps/api/src/platform/database/embedded-postgres.ts';
import * as sql from '../../../apps/api/src/contexts/learning/data/learning.statements.ts';
import type { Statement } from '../../../apps/api/src/platform/database/statement.ts';
import { readSession } from '../../../apps/api/src/platform/auth/session.guard.ts';

interface LearnerRow { tenant_id: number; learner_id: string; person_id: string; secret_hash: Buffer; enrolment_id: string; course_id: string; course_version_id: string }

const newId = (): string => uuidv7(Date.now(), randomBytes(10));

/** The limit: the very statements the product runs for an attempt, named, on a pool of the same size, without HTTP or rules. */
export class PlainSql {
  statementsPerAttempt = 0;
  private constructor(private readonly pool: pg.Pool, private readonly learners: readonly LearnerRow[], private readonly saves: number) {}

  static async open(postgres: EmbeddedPostgres, slug: string, saves: number): Promise<PlainSql> {
    const pool = new pg.Pool({ ...postgres.appConnection, max: 10 });
    const { rows } = await pool.query<LearnerRow>(`
      select s.tenant_id, s.learner_id, s.person_id, s.secret_hash, e.id as enrolment_id, e.course_id, e.course_version_id
      from session s join enrolment e on e.tenant_id = s.tenant_id and e.learner_id = s.learner_id
      join course c on c.id = e.course_id where c.slug = $1 order by s.person_id`, [slug]);
    return new PlainSql(pool, rows, saves);
  }

  /** Whole attempts a second with `clients` at once; each client has learners of its own. */
  async attemptsPerSecond(clients: number, seconds: number): Promise<number> {
    const end = performance.now() + seconds * 1000;
    let done = 0;
    await Promise.all(Array.from({ length: clients }, async (_, index) => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        await this.attempt(this.learners[(index + turn * clients) % this.learners.length] as LearnerRow);
        done += 1;
      }
    }));
    return done / seconds;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async attempt(learner: LearnerRow): Promise<void> {
    let statements = 0;
    const query = async (statement: Statement, values: unknown[]): Promise<void> => {
      statements += 1;
      await this.pool.query({ name: statement.name, text: statement.text, values });
    };
    const now = new Date();
    const session = (): Promise<void> => query(readSession, [learner.person_id, learner.secret_hash, now]);
    const { tenant_id: tenant, enrolment_id: enrolment, learner_id: id, course_version_id: version } = learner;
    const attempt = newId();
    const clientKey = randomUUID();
    const questions = [3, 7, 1, 9, 12, 4, 15, 2, 8, 11];
    const answers = JSON.stringify(questions.map((_, index) => 'abc'[index % 3]));
    const started = JSON.stringify({ attemptId: attempt, clientKey, activity: 'quiz', courseVersionId: version, seed: 1, questions, maxPoints: 10, passPoints: 8 });
    const submitted = JSON.stringify({ attemptId: attempt, activity: 'quiz', sequence: this.saves + 1, answers: JSON.parse(answers) as unknown, points: questions.map(() => 0) });
    await session();
    await query(sql.standingOfCourse, [tenant, id, learner.course_id]);
    await query(sql.startAttempt, [tenant, enrolment, 'quiz', attempt, clientKey, questions, id, version, 1, answers, 10, 8, now, newId(), started]);
    for (let save = 1; save <= this.saves; save += 1) {
      await session();
      await query(sql.saveAnswers, [tenant, attempt, id, answers, save, 10]);
    }
    await session();
    await query(sql.submitAttempt, [tenant, attempt, id, answers, this.saves + 1, questions.map(() => 0), 0, false, now, 'quiz', newId(), submitted]);
    await query(sql.standingOfEnrolment, [tenant, enrolment]);
    await session();
    await query(sql.readAttempt, [tenant, attempt, id]);
    this.statementsPerAttempt = statements;
  }
}
