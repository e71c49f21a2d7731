export { ContinueCodes } from './continue-codes.ts';
export { AccessRepository } from './data/access.repository.ts';
export { LearnerRepository } from './data/learner.repository.ts';
export type { LearnerRow } from './data/learner.repository.ts';
export { Doorkeeper } from './use-cases/doorkeeper.ts';
export { Sessions } from './use-cases/sessions.ts';
export type { OpenedSession } from './use-cases/sessions.ts';
export { StaffAccounts } from './use-cases/staff-accounts.ts';
export { Viewers, noticeVersion, viewerOfRow } from './viewers.ts';
