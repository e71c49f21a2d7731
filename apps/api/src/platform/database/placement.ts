/**
 * Where each table lives when the data is spread over several servers (scale.md 2), and thereby which queries must
 * name a ward. The boot check compares this list with the entities; the query guard reads it.
 */
export const placements = {
  organisation: 'reference', competency: 'reference', course: 'reference', course_version: 'reference',
  identity_directory: 'lookup',
  person: 'person', credential: 'person', session: 'person',
  lesson_body: 'tenant', question: 'tenant',
  setting: 'tenant', unit: 'tenant', learner: 'tenant', audience_membership: 'tenant', role_assignment: 'tenant', consent: 'tenant',
  enrolment: 'tenant', activity_record: 'tenant', attempt: 'tenant', learning_event: 'tenant', course_completion: 'tenant',
  completion_fact: 'tenant', certificate: 'tenant', certificate_counter: 'tenant', audit_event: 'tenant',
  rate_limit: 'local',
} as const satisfies Record<string, 'reference' | 'lookup' | 'person' | 'tenant' | 'local'>;

export type TableName = keyof typeof placements;
export const wardTables = Object.entries(placements).filter(([, place]) => place === 'tenant').map(([table]) => table);

/** Tables to which the server's role may only add rows. */
export const appendOnlyTables = ['learning_event', 'completion_fact', 'audit_event'] as const;
/** Tables split by month on their UUIDv7 id. */
export const partitionedTables = ['attempt', 'learning_event', 'audit_event'] as const;

/** Views that reports read, published by the contexts that own the tables; a `tenant` view needs its ward as a table does. */
export const reportViews = {
  v_completion_fact: 'tenant', v_uncounted_fact: 'tenant', v_learner: 'tenant', v_registration: 'tenant', v_unit: 'tenant', v_ward: 'tenant', v_course_version: 'reference', v_competency: 'reference',
} as const satisfies Record<string, 'reference' | 'tenant'>;
export const wardViews = Object.entries(reportViews).filter(([, place]) => place === 'tenant').map(([view]) => view);
