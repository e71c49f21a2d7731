import type { MigrationInterface, QueryRunner } from 'typeorm';

// What reports may read of other contexts. A view is a promise to them: columns are added at its end, never taken away
// or given another meaning. They run with the rights of the owner of the tables, so a view also decides what is not shown.

const factColumns = `f.tenant_id, f.id, f.learner_id, f.course_version_id, f.competency_id, f.audiences, f.neighbourhood_id, f.workplace_id, f.age_band, f.gender, f.mode, f.source,
      f.score_percent, f.is_self_declared, f.count_key, f.channel_code, f.completed_at, f.recorded_at, uuid_send(f.learner_id) || int4send(f.count_key) as packed`;
const doubted = (condition: string): string => `
    select ${factColumns}, case c.status when 1 then 'under-review' else 'revoked' end
    from course_completion c join completion_fact f on f.tenant_id = c.tenant_id and f.enrolment_id = c.enrolment_id and f.supersedes ${condition}
    where c.status <> 0 and not exists (select 1 from completion_fact n where n.tenant_id = f.tenant_id and n.supersedes = f.id)`;

const views = [
  // Of learning: every dated fact. "packed" is the person and the count key as bytes, ready in the index of the board.
  // Whether a fact still counts stands in v_uncounted_fact, so that the plain read of a ward stays within that index.
  `create view v_completion_fact as
    select ${factColumns} from completion_fact f`,
  // Of learning: facts that no figure may hold, each once: replaced by a correction, or of a completion that is doubted
  // for now or revoked for good. Always few. Two indexes lead from completions to facts, hence two parts.
  `create view v_uncounted_fact as
    select ${factColumns}, 'replaced' as reason
    from completion_fact n join completion_fact f on f.tenant_id = n.tenant_id and f.id = n.supersedes where n.supersedes is not null
    union all ${doubted('is null')}
    union all ${doubted('is not null')}`,
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
