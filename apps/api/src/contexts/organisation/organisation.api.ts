export { OrganisationRepository } from './data/organisation.repository.ts';
export type { UnitRow } from './data/organisation.repository.ts';
export { WardVariables } from './ward-variables.ts';
