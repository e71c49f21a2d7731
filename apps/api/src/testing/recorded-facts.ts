import { randomBytes } from 'node:crypto';
import type { Audience } from '@hocso/domain/competency/audience';
import { audienceNumber } from '@hocso/domain/competency/audience';
import { countKeyOf } from '@hocso/domain/completion/count-key';
import type { CompletionMode } from '@hocso/domain/completion/completion-mode';
import { modeNumber } from '@hocso/domain/completion/completion-mode';
import { uuidv7 } from '@hocso/domain/primitives/ids';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import pg from 'pg';
import type { PgConnection } from '../platform/database/embedded-postgres.ts';

/** A competency as tests of reports know it. */
export interface TestCompetency { id: number; code: string; audience: Audience | null; position: number; title: { vi: string; en: string } }
const competency = (id: number, code: string, audience: Audience | null, position: number): TestCompetency => ({ id, code, audience, position, title: { vi: `Năng lực ${code}`, en: `Competency ${code}` } });
/** A small framework: two competencies for residents, one for each other audience, one topic of awareness. */
export const testCompetencies: readonly TestCompetency[] = [
  competency(11, 'CC1', 'CIVIL_SERVANT', 1), competency(21, 'DN1', 'BUSINESS', 1), competency(31, 'TC1', 'COMMUNITY_TEAM', 1), competency(41, 'ND1', 'CITIZEN', 1), competency(45, 'ND5', 'CITIZEN', 5), competency(51, 'NT1', null, 1),
];

/** A completion of the past as a test wants it. Everything about the person is as it was that day. */
export interface RecordedFact {
  id: string; enrolmentId: string; learnerId: string; competencyId: number; audiences: readonly Audience[]; neighbourhoodId: string | null; workplaceId: string | null;
  mode: CompletionMode; isSelfDeclared: boolean; completedAt: Date;
  /** Of the completion it stands for: 0 valid, 1 under review, 2 revoked. */
  status: number;
  /** The fact this one corrects. */
  supersedes: string | null;
}

/** A random id that sorts by nothing in particular. */
export const anyId = (): string => uuidv7(Date.UTC(2026, 9, 1) + Math.floor(Math.random() * 1e9), randomBytes(10));

/** Writes units, people and completions of the past straight into the tables, as the role that owns them. */
export class RecordedFacts {
  private constructor(private readonly client: pg.Client, private readonly versions: ReadonlyMap<number, string>) {}

  /** Opens the database of a test and gives every competency a course. */
  static async open(owner: PgConnection): Promise<RecordedFacts> {
    const client = new pg.Client(owner);
    await client.connect();
    const versions = new Map<number, string>();
    await client.query(`insert into organisation (id, kind, code, name, team_label, created_at) values (1, 'catalogue', '', 'Học Số', '', now())`);
    for (const { id, code, audience, position } of testCompetencies) {
      const [courseId, versionId] = [anyId(), anyId()];
      versions.set(id, versionId);
      await client.query('insert into competency (id, code, audience, position) values ($1, $2, $3, $4)', [id, code, audience && audienceNumber(audience), position]);
      await client.query(`insert into course (id, owner_tenant_id, code, slug, competency_id, created_at) values ($1, 1, $2, $3, $4, now())`, [courseId, `${code}-01`, code.toLowerCase(), id]);
      await client.query(`insert into course_version (id, course_id, number, content_hash, manifest, published_at) values ($1, $2, 1, $3, $4, now())`,
        [versionId, courseId, code, JSON.stringify({ slug: code.toLowerCase(), file: { code: `${code}-01`, title: { vi: `Khoá học ${code}`, en: `Course ${code}` } } })]);
    }
    return new RecordedFacts(client, versions);
  }

  /** Makes a ward; courses belong to number 1. */
  async ward(tenantId: number): Promise<void> {
    await this.client.query(`insert into organisation (id, kind, code, name, team_label, created_at) values ($1, 'ward', '', $2, '', now()) on conflict do nothing`, [tenantId, `Phường ${tenantId}`]);
  }

  async unit(tenantId: number, unit: { id: string; kind: string; name: string; position: number; isOpen: boolean }): Promise<void> {
    await this.client.query(`insert into unit (tenant_id, id, kind, name, search_key, position, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, '2026-01-01', $7)`,
      [tenantId, unit.id, unit.kind, unit.name, foldMarks(unit.name), unit.position, unit.isOpen ? null : new Date('2026-10-01')]);
  }

  /** A person who registered on 1 October; without a name they were erased. */
  async learner(tenantId: number, learner: { id: string; fullName: string | null; birthYear: number | null; neighbourhoodId: string | null; workplaceId: string | null }): Promise<void> {
    await this.client.query(`insert into learner (tenant_id, id, status, full_name, search_key, birth_year, neighbourhood_id, workplace_id, created_at, registered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, now(), '2026-10-01T02:00:00Z')`,
      [tenantId, learner.id, learner.fullName === null ? 'erased' : 'active', learner.fullName, learner.fullName && foldMarks(learner.fullName), learner.birthYear, learner.neighbourhoodId, learner.workplaceId]);
  }

  async fact(tenantId: number, fact: RecordedFact): Promise<void> {
    const versionId = this.versions.get(fact.competencyId);
    const audiences = fact.audiences.map(audienceNumber);
    if (fact.supersedes === null) {
      await this.client.query(`insert into enrolment (tenant_id, id, learner_id, course_id, course_version_id, period_key, origin, started_at, last_activity_at, completed_at)
        select $1, $2::uuid, $3, course_id, id, ($2::uuid)::text, 1, $5, $5, $5 from course_version where id = $4`, [tenantId, fact.enrolmentId, fact.learnerId, versionId, fact.completedAt]);
      await this.client.query(`insert into course_completion (tenant_id, enrolment_id, learner_id, course_version_id, completed_at, raw_points, max_points, mode, status) values ($1, $2, $3, $4, $5, 9, 10, $6, $7)`,
        [tenantId, fact.enrolmentId, fact.learnerId, versionId, fact.completedAt, modeNumber(fact.mode), fact.status]);
    }
    await this.client.query(`insert into completion_fact (tenant_id, id, enrolment_id, learner_id, course_version_id, competency_id, audiences, neighbourhood_id, workplace_id, age_band, gender, mode, source,
        score_percent, is_self_declared, completed_at, recorded_at, supersedes, count_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, $10, 1, 90, $11, $12, now(), $13, $14)`,
      [tenantId, fact.id, fact.enrolmentId, fact.learnerId, versionId, fact.competencyId, audiences, fact.neighbourhoodId, fact.workplaceId, modeNumber(fact.mode), fact.isSelfDeclared, fact.completedAt, fact.supersedes,
        countKeyOf({ competencyId: fact.competencyId, audiences, isSelfDeclared: fact.isSelfDeclared })]);
  }

  /** Changes rows a test is about, such as a doubt or a move. */
  async change(sql: string, values: readonly unknown[]): Promise<void> {
    await this.client.query(sql, [...values]);
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
