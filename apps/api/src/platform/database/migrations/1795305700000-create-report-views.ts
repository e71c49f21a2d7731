import type { MigrationInterface, QueryRunner } from 'typeorm';

// What reports may read of other contexts. A view is a promise: columns are added, never taken away or changed in meaning.

/** Facts that stand (not superseded) with everything a report counts by; the doubt about a completion is joined where it is needed. */
const fact = `
  create view v_completion_fact as
  select f.tenant_id, f.id, f.enrolment_id, f.learner_id, f.course_version_id, f.competency_id, f.audiences, f.neighbourhood_id, f.workplace_id, f.age_band, f.gender, f.mode,
    f.is_self_declared, f.score_percent, f.completed_at
  from completion_fact f`;
/** Completions that somebody doubts or that were revoked: few, so reports subtract them. */
const doubted = `
  create view v_doubted_completion as
  select tenant_id, enrolment_id, status from course_completion where status <> 0`;
const person = `
  create view v_learner as
  select tenant_id, id, status, full_name, search_key, birth_year, is_doubted from learner`;
const unit = `
  create view v_unit as
  select tenant_id, id, kind, name, position, valid_to is null as is_open from unit`;
const course = `
  create view v_course_version as
  select v.id, c.code, v.number, v.manifest -> 'file' -> 'title' as title from course_version v join course c on c.id = v.course_id`;

export class CreateReportViews1795305700000 implements MigrationInterface {
  readonly name = 'CreateReportViews1795305700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [fact, doubted, person, unit, course]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view v_completion_fact, v_doubted_completion, v_learner, v_unit, v_course_version');
  }
}
