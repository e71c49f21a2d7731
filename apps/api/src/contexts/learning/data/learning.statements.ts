import { statement } from '../../../platform/database/statement.ts';

/** Where a learner stands in their enrolments: activities, completion and paper, one row an enrolment. */
const standingColumns = `
  e.id as enrolment_id, e.learner_id, e.course_id, e.course_version_id, e.last_activity_at,
  coalesce((select json_agg(json_build_object('key', a.activity_key, 'state', a.state, 'part', a.draft_part, 'attempts', a.attempts, 'failedAttempts', a.failed_attempts,
    'bestPoints', a.best_points, 'attemptId', a.attempt_id, 'isOpen', a.is_attempt_open, 'clientKey', a.client_key, 'questionsMet', a.questions_met,
    'completedAt', (extract(epoch from a.completed_at) * 1000)::bigint))
    from activity_record a where a.tenant_id = e.tenant_id and a.enrolment_id = e.id), '[]') as activities,
  c.completed_at, c.raw_points, c.max_points, c.mode, c.status, k.public_code`;
const standingJoins = `
  left join course_completion c on c.tenant_id = e.tenant_id and c.enrolment_id = e.id
  left join certificate k on k.tenant_id = e.tenant_id and k.enrolment_id = e.id`;

export const standings = statement('learning.standings', `
  select ${standingColumns} from enrolment e ${standingJoins} where e.tenant_id = $1 and e.learner_id = $2 and e.period_key = ''`);
export const standingOfCourse = statement('learning.standing-of-course', `
  select ${standingColumns} from enrolment e ${standingJoins} where e.tenant_id = $1 and e.learner_id = $2 and e.course_id = $3 and e.period_key = ''`);
export const standingOfEnrolment = statement('learning.standing-of-enrolment', `
  select ${standingColumns} from enrolment e ${standingJoins} where e.tenant_id = $1 and e.id = $2`);

export const standingsOfMany = statement('learning.standings-of-many', `
  select ${standingColumns} from enrolment e ${standingJoins} where e.tenant_id = $1 and e.learner_id = any($2::uuid[])`);

export const insertEnrolment = statement('learning.insert-enrolment', `
  with made as (
    insert into enrolment (tenant_id, id, learner_id, course_id, course_version_id, period_key, origin, channel_code, started_at, last_activity_at)
    values ($1, $2, $3, $4, $5, '', $6, $7, $8, $8) on conflict (tenant_id, learner_id, course_id, period_key) do nothing returning id)
  insert into learning_event (tenant_id, id, type, mode, source, occurred_at, recorded_at, learner_id, enrolment_id, payload)
  select $1, $9, 1, 1, 1, $8, $8, $3, made.id, $10 from made returning enrolment_id`);

/** Remembers how far a lesson was read; the first time is an event, later ones only help to resume. */
export const saveLessonDraft = statement('learning.save-lesson-draft', `
  with slot as (
    insert into activity_record (tenant_id, enrolment_id, activity_key, state, draft_part, draft_seconds) values ($1, $2, $3, 1, $4, $5)
    on conflict (tenant_id, enrolment_id, activity_key) do update set draft_part = excluded.draft_part, draft_seconds = least(activity_record.draft_seconds + excluded.draft_seconds, 1000000)
    returning (xmax = 0) as is_new), touched as (
    update enrolment set last_activity_at = $6 where tenant_id = $1 and id = $2)
  insert into learning_event (tenant_id, id, type, mode, source, occurred_at, recorded_at, learner_id, enrolment_id, payload)
  select $1, $7, 2, 1, 1, $6, $6, $8, $2, jsonb_build_object('activity', $3) from slot where is_new`);

/** Marks a lesson done once; the event is written only by the request that really changed it. */
export const completeLesson = statement('learning.complete-lesson', `
  with slot as (
    insert into activity_record (tenant_id, enrolment_id, activity_key, state, draft_part, draft_seconds, completed_at) values ($1, $2, $3, 2, $4, $5, $6)
    on conflict (tenant_id, enrolment_id, activity_key) do update set
      state = 2, completed_at = excluded.completed_at, draft_part = excluded.draft_part, draft_seconds = least(activity_record.draft_seconds + excluded.draft_seconds, 1000000)
    where activity_record.completed_at is null
    returning draft_seconds), touched as (
    update enrolment set last_activity_at = $6 where tenant_id = $1 and id = $2)
  insert into learning_event (tenant_id, id, type, mode, source, occurred_at, recorded_at, learner_id, enrolment_id, payload)
  select $1, $7, 3, 1, 1, $6, $6, $8, $2, jsonb_build_object('activity', $3, 'activeSeconds', slot.draft_seconds) from slot`);

/** Opens an attempt unless one is open: the slot in activity_record is taken first, the rest hangs on it. */
export const startAttempt = statement('learning.start-attempt', `
  with slot as (
    insert into activity_record (tenant_id, enrolment_id, activity_key, state, attempts, attempt_id, is_attempt_open, client_key, questions_met)
    values ($1, $2, $3, 1, 1, $4, true, $5, $6)
    on conflict (tenant_id, enrolment_id, activity_key) do update set
      state = greatest(activity_record.state, 1), attempts = activity_record.attempts + 1, attempt_id = excluded.attempt_id, is_attempt_open = true, client_key = excluded.client_key,
      questions_met = (activity_record.questions_met || excluded.questions_met)[greatest(1, cardinality(activity_record.questions_met || excluded.questions_met) - 199):]
    where not activity_record.is_attempt_open
    returning attempts), made as (
    insert into attempt (tenant_id, id, enrolment_id, learner_id, course_version_id, number, mode, state, key_revision, seed, sequence, questions, answers, max_points, pass_points, started_at)
    select $1, $4, $2, $7, $8, slot.attempts, 1, 0, 0, $9, 0, $6, $10, $11, $12, $13 from slot), event as (
    insert into learning_event (tenant_id, id, type, mode, source, occurred_at, recorded_at, learner_id, enrolment_id, payload)
    select $1, $14, 4, 1, 1, $13, $13, $7, $2, $15::jsonb || jsonb_build_object('number', slot.attempts) from slot)
  select attempts from slot`);

export const findClientKey = statement('learning.find-client-key', `select 1 from activity_record where tenant_id = $1 and client_key = $2`);

export const readAttempt = statement('learning.read-attempt', `
  select t.id, t.enrolment_id, t.learner_id, t.course_version_id, t.number, t.state, t.seed, t.sequence, t.questions, t.answers, t.points, t.raw_points, t.max_points, t.pass_points,
    t.passed, t.submitted_at, to_json(s) as standing
  from attempt t cross join lateral (select ${standingColumns} from enrolment e ${standingJoins} where e.tenant_id = $1 and e.id = t.enrolment_id) s
  where t.tenant_id = $1 and t.id = $2 and t.learner_id = $3`);

export const saveAnswers = statement('learning.save-answers', `
  update attempt set answers = $4, sequence = $5
  where tenant_id = $1 and id = $2 and learner_id = $3 and state = 0 and sequence < $5 and cardinality(questions) = $6 returning sequence`);

/** Closes an open attempt with its points; only the request that closes it writes the event. */
export const submitAttempt = statement('learning.submit-attempt', `
  with closed as (
    update attempt set state = 1, answers = $4, sequence = $5, points = $6, raw_points = $7, passed = $8, submitted_at = $9
    where tenant_id = $1 and id = $2 and learner_id = $3 and state = 0 and sequence <= $5
    returning enrolment_id), record as (
    update activity_record a set is_attempt_open = false,
      state = case when a.state in (2, 3, 6) then a.state when $8 then 3 else 4 end,
      failed_attempts = a.failed_attempts + case when $8 then 0 else 1 end,
      best_points = greatest(a.best_points, $7),
      completed_at = case when a.completed_at is null and $8 then $9 else a.completed_at end
    from closed where a.tenant_id = $1 and a.enrolment_id = closed.enrolment_id and a.activity_key = $10), touched as (
    update enrolment set last_activity_at = $9 from closed where enrolment.tenant_id = $1 and enrolment.id = closed.enrolment_id), event as (
    insert into learning_event (tenant_id, id, type, mode, source, occurred_at, recorded_at, learner_id, enrolment_id, payload)
    select $1, $11, 5, 1, 1, $9, $9, $3, closed.enrolment_id, $12 from closed)
  select enrolment_id from closed`);

export const insertEvent = statement('learning.insert-event', `
  insert into learning_event (tenant_id, id, type, mode, source, occurred_at, recorded_at, learner_id, enrolment_id, actor_id, payload) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`);
export const insertCompletion = statement('learning.insert-completion', `
  insert into course_completion (tenant_id, enrolment_id, learner_id, course_version_id, evidence_id, completed_at, raw_points, max_points, mode)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (tenant_id, enrolment_id) do nothing returning enrolment_id`);
/** The best passed attempt of an enrolment; only asked for when it is not the latest, as there is no index for it. */
export const bestPass = statement('learning.best-pass', `
  select id, raw_points, max_points from attempt where tenant_id = $1 and enrolment_id = $2 and passed order by raw_points desc, id limit 1`);
export const markEnrolmentComplete = statement('learning.mark-enrolment-complete', `update enrolment set completed_at = $3 where tenant_id = $1 and id = $2`);
export const insertFact = statement('learning.insert-fact', `
  insert into completion_fact (tenant_id, id, enrolment_id, learner_id, course_version_id, competency_id, audiences, neighbourhood_id, workplace_id, age_band, gender, mode, source,
    score_percent, is_self_declared, channel_code, completed_at, recorded_at, count_key)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
  on conflict (tenant_id, enrolment_id) where supersedes is null do nothing returning id`);
export const nextCertificateNumber = statement('learning.next-certificate-number', `
  insert into certificate_counter as c (tenant_id, year, last) values ($1, $2, 1) on conflict (tenant_id, year) do update set last = c.last + 1 returning last`);
export const insertCertificate = statement('learning.insert-certificate', `
  insert into certificate (tenant_id, enrolment_id, public_code, year, number, issued_at) values ($1, $2, $3, $4, $5, $6) on conflict (tenant_id, enrolment_id) do nothing returning enrolment_id`);
export const uncountedCompletions = statement('learning.uncounted-completions', `
  select c.enrolment_id, c.course_version_id, c.completed_at, c.raw_points, c.max_points, c.mode, e.channel_code
  from enrolment e join course_completion c on c.tenant_id = e.tenant_id and c.enrolment_id = e.id
  where e.tenant_id = $1 and e.learner_id = $2 and not exists (select 1 from completion_fact f where f.tenant_id = c.tenant_id and f.enrolment_id = c.enrolment_id)`);
/** Puts completions of a learner under review, or takes them back; revoked ones stay revoked. */
export const reviewCompletions = statement('learning.review-completions', `
  update course_completion c set status = $4 from enrolment e
  where c.tenant_id = $1 and e.tenant_id = $1 and e.learner_id = $2 and c.enrolment_id = e.id and c.status = $3 returning c.enrolment_id, c.mode`);
export const insertReviewEvents = statement('learning.insert-review-events', `
  insert into learning_event (tenant_id, id, type, mode, source, occurred_at, recorded_at, learner_id, enrolment_id, actor_id, payload)
  select $1, r.id, $2, r.mode, $3, $4, $4, $5, r.enrolment_id, $6, $7 from unnest($8::uuid[], $9::uuid[], $10::smallint[]) as r(id, enrolment_id, mode)`);
export const readCertificate = statement('learning.read-certificate', `
  select k.public_code, k.year, k.number, k.status, l.full_name, l.status as learner_status, c.course_version_id, c.raw_points, c.max_points, c.mode, c.completed_at, c.status as completion_status
  from certificate k
  join course_completion c on c.tenant_id = k.tenant_id and c.enrolment_id = k.enrolment_id
  join learner l on l.tenant_id = c.tenant_id and l.id = c.learner_id
  where k.tenant_id = $1 and k.public_code = $2`);
