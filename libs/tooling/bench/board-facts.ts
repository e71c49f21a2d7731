import type pg from 'pg';

/** A ward of the bench: how many completion facts it has, done by how many people, in how many tổ dân phố. */
export interface BenchWard { id: number; facts: number; people: number; units: number }

/** 25 wards with 1,000,000 facts in all; the first is the largest, with 100,000 learners and 150,000 facts. */
export const cityOfWards: readonly BenchWard[] = Array.from({ length: 25 }, (_, index) => (
  index === 0 ? { id: 1, facts: 150_000, people: 100_000, units: 120 } : { id: index + 1, facts: 35_416 + (index <= 16 ? 1 : 0), people: 23_600, units: 40 }));
/** One ward that holds as much as all of them together. */
export const giantWard: BenchWard = { id: 26, facts: 1_000_000, people: 666_000, units: 400 };

// Courses as the framework has them, one a competency and a second one for some, so that people repeat a competency.
const courses = `
  insert into course_version (id, course_id, number, content_hash, manifest, published_at)
    select uuidv7(), uuidv7(), 1, 'bench ' || k.id || ' ' || n, jsonb_build_object('slug', 'khoa-' || k.id || '-' || n, 'file', jsonb_build_object('code', k.code || '-' || n, 'title', jsonb_build_object('vi', 'Khoá ' || k.code, 'en', 'Course ' || k.code))), now()
    from competency k, generate_series(1, 1 + (k.id % 5 = 0)::integer) n;
  insert into course (id, owner_tenant_id, code, slug, competency_id, created_at)
    select v.course_id, 1, v.manifest -> 'file' ->> 'code', v.manifest ->> 'slug', k.id, now() from course_version v join competency k on k.code = split_part(v.manifest -> 'file' ->> 'code', '-', 1)`;

// Every person has at least one fact, the rest fall on people by chance: the hardest case for counting distinct ones.
// Most are residents; some hold two audiences. 85 % of the facts are of an audience of the person, and rows come in the
// order of time, wards mixed, as they do in life.
const rows = (wards: readonly BenchWard[]): string[] => [
  `create temp table w (ward integer, facts integer, people integer, units integer)`,
  `insert into w values ${wards.map((ward) => `(${ward.id}, ${ward.facts}, ${ward.people}, ${ward.units})`).join(', ')}`,
  `create temp table u as select ward, n, uuidv7() as id, case when n <= units then 'neighbourhood-group' else 'agency' end as kind from w, generate_series(1, units + units / 3) n`,
  `insert into unit (tenant_id, id, kind, name, search_key, position, valid_from) select ward, id, kind, 'Tổ dân phố số ' || n, 'to dan pho so ' || n || ' ' || kind, n, now() from u`,
  `create temp table p as select w.ward, n, uuidv7(-(random() * interval '400 days')) as id, 1 + floor(random() * units)::integer as home, units + 1 + floor(random() * (units / 3))::integer as work,
    (array['{4}', '{4}', '{4}', '{4}', '{4}', '{4}', '{4}', '{1}', '{2}', '{1,4}', '{3,4}', '{2,4}'])[1 + floor(random() * 12)]::smallint[] as audiences from w, generate_series(0, people - 1) n`,
  `create index on p (ward, n)`, `create index on u (ward, n)`, 'analyze p', 'analyze u',
  `insert into learner (tenant_id, id, status, full_name, search_key, sort_name, birth_year, neighbourhood_id, workplace_id, created_at, registered_at)
    select p.ward, p.id, 'active', 'Nguyễn Thị Hoa ' || p.n, 'nguyen thi hoa ' || p.n, 'Hoa Nguyễn Thị ' || p.n, 1940 + p.n % 60, a.id, case when p.audiences && '{1,2}' then b.id end, now(), now()
    from p join u a on a.ward = p.ward and a.n = p.home join u b on b.ward = p.ward and b.n = p.work order by p.id`,
  `create temp table c as select v.id as version_id, v.course_id, k.id as competency_id, coalesce(k.audience, 0) as audience, row_number() over (partition by k.audience order by k.id, v.id) as n, count(*) over (partition by k.audience) as many
    from course_version v join course o on o.id = v.course_id join competency k on k.id = o.competency_id`,
  `create temp table f as select x.ward, i, p.id as learner_id, p.audiences, p.home, p.work, now() - random() * interval '365 days' as done_at, random() as chance, random() as pick, p.audiences[1 + floor(random() * cardinality(p.audiences))::integer] as own
    from (select ward, people, i, case when i < people then i else floor(random() * people)::integer end as n from w, generate_series(0, facts - 1) i) x join p on p.ward = x.ward and p.n = x.n`,
  `create temp table g as select f.ward, i, learner_id, f.audiences, uuidv7() as id, uuidv7() as enrolment_id, done_at, c.version_id, c.course_id, c.competency_id, a.id as neighbourhood_id, case when f.audiences && '{1,2}' then b.id end as workplace_id
    from f join c on c.audience = (case when chance < 0.85 then own else floor(pick * 5)::integer end) and c.n = 1 + floor(pick * 9973)::integer % c.many
    join u a on a.ward = f.ward and a.n = f.home join u b on b.ward = f.ward and b.n = f.work order by done_at`,
  `insert into enrolment (tenant_id, id, learner_id, course_id, course_version_id, period_key, origin, started_at, last_activity_at, completed_at)
    select ward, enrolment_id, learner_id, course_id, version_id, i::text, 1, done_at, done_at, done_at from g`,
  `insert into course_completion (tenant_id, enrolment_id, learner_id, course_version_id, completed_at, raw_points, max_points, mode, status)
    select ward, enrolment_id, learner_id, version_id, done_at, 9, 10, 1, (random() < 0.002)::integer from g`,
  `insert into completion_fact (tenant_id, id, enrolment_id, learner_id, course_version_id, competency_id, audiences, neighbourhood_id, workplace_id, age_band, gender, mode, source, score_percent, is_self_declared,
      completed_at, recorded_at, count_key)
    select ward, id, enrolment_id, learner_id, version_id, competency_id, audiences, neighbourhood_id, workplace_id, 3, 0, 1, 1, 90, true, done_at, done_at,
      competency_id + (select sum(128 << a) from unnest(audiences) a)::integer + 4096 from g`,
  'drop table w, u, p, c, f, g',
];

/** Fills wards with people and completion facts; `client` is a superuser's, so that foreign keys are not checked a million times. */
export async function fillWards(client: pg.Client, wards: readonly BenchWard[]): Promise<void> {
  await client.query(`set session_replication_role = replica; set work_mem = '256MB'`);
  const { rowCount } = await client.query('select 1 from course limit 1');
  if (!rowCount) await client.query(courses);
  for (const sql of rows(wards)) await client.query(sql);
  await client.query('vacuum (analyze) completion_fact, course_completion, learner, unit, enrolment, competency, course_version');
}
