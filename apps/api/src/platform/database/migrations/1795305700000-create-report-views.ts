import type { MigrationInterface, QueryRunner } from 'typeorm';

// What reports may read of other contexts. A view is a promise to them: columns are added at its end, never taken away
// or given another meaning. They run with the rights of the owner of the tables, so a view also decides what is not shown.

const views = [
  // Of learning: every dated fact. Whether it still counts stands in v_uncounted_fact, so that the plain read of a
  // whole ward stays within one index.
  `create view v_completion_fact as
    select tenant_id, id, learner_id, course_version_id, competency_id, audiences, neighbourhood_id, workplace_id, age_band, gender, mode, source, score_percent,
      is_self_declared, count_key, channel_code, completed_at, recorded_at
    from completion_fact`,
  // Of learning: facts that no figure may hold, for as long as somebody doubts them or for good. Always few.
  `create view v_uncounted_fact as
    select tenant_id, supersedes as fact_id, 'replaced' as reason from completion_fact where supersedes is not null
    union all
    select f.tenant_id, f.id, case c.status when 1 then 'under-review' else 'revoked' end
    from course_completion c join completion_fact f on f.tenant_id = c.tenant_id and f.enrolment_id = c.enrolment_id and f.supersedes is null where c.status <> 0
    union all
    select f.tenant_id, f.id, case c.status when 1 then 'under-review' else 'revoked' end
    from course_completion c join completion_fact f on f.tenant_id = c.tenant_id and f.enrolment_id = c.enrolment_id and f.supersedes is not null where c.status <> 0`,
  // Of identity: names are null after erasure.
  `create view v_learner as
    select tenant_id, id, full_name, search_key, birth_year, status = 'active' as is_registered from learner where status <> 'guest'`,
  // Of organisation: closed units too, they keep their figures.
  `create view v_unit as
    select tenant_id, id, kind, name, position, valid_to is null as is_open from unit`,
  // Of catalogue: what a course was called in the version that was completed.
  `create view v_course_version as
    select v.id, c.code, v.manifest -> 'file' -> 'title' ->> 'vi' as title_vi, v.manifest -> 'file' -> 'title' ->> 'en' as title_en
    from course_version v join course c on c.id = v.course_id`,
  // Of competency: null where it belongs to no audience of 1e.
  `create view v_competency as
    select id, code, audience from competency`,
];

export class CreateReportViews1795305700000 implements MigrationInterface {
  readonly name = 'CreateReportViews1795305700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of views) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view v_completion_fact, v_uncounted_fact, v_learner, v_unit, v_course_version, v_competency');
  }
}
