/**
 * Every error the API can answer with, and its HTTP status. The sentence a person reads stands under the same key in
 * the `errors` locale files. Parameters are named in the comment where a sentence needs them.
 */
export const errorStatuses = {
  'request.invalid': 400, // issues: [{ path, code }]
  'request.unreadable': 400,
  'request.too-large': 413,
  'request.origin-refused': 403,
  'request.too-many': 429, // seconds
  'request.not-found': 404,
  'request.method-not-allowed': 405,
  'request.unsupported-media-type': 415,
  'access.sign-in-needed': 401,
  'access.not-allowed': 403,
  'identity.wrong-sign-in': 401,
  'identity.code-unknown': 404,
  'identity.wrong-password': 403,
  'identity.password-too-short': 422, // minimum
  'identity.password-too-common': 422,
  'identity.username-taken': 409,
  'identity.already-registered': 409,
  'identity.client-key-taken': 409,
  'identity.password-not-set': 403,
  'identity.consent-needed': 422,
  'identity.notice-outdated': 409,
  'identity.setup-link-invalid': 404,
  'organisation.unit-unknown': 422,
  'organisation.unit-name-taken': 409, // name
  'organisation.unit-not-found': 404,
  'organisation.member-not-found': 404,
  'organisation.variable-unknown': 422, // key
  'catalogue.course-not-found': 404,
  'catalogue.lesson-not-found': 404,
  'learning.attempt-not-found': 404,
  'learning.attempt-closed': 409,
  'learning.answers-mismatch': 422, // expected
  'learning.response-invalid': 422, // position
  'learning.unanswered': 422, // positions, comma separated, 1-based
  'learning.answers-superseded': 409, // sequence
  'learning.client-key-taken': 409,
  'learning.lesson-part-unknown': 422,
  'learning.learner-not-found': 404,
  'certificate.not-found': 404,
  'reporting.period-invalid': 422,
  'reporting.cursor-invalid': 400,
  'system.not-ready': 503,
  'system.fault': 500, // traceId only
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errorStatuses;
export const errorCodes = Object.keys(errorStatuses) as ErrorCode[];
export const isErrorCode = (code: string): code is ErrorCode => code in errorStatuses;
