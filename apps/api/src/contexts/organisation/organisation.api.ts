export { OrganisationRepository } from './data/organisation.repository.ts';
export type { UnitRow } from './data/organisation.repository.ts';
export { IssueSetupLink } from './use-cases/issue-setup-link.ts';
export { WardVariables } from './ward-variables.ts';
