export { CompetencyRepository } from './data/competency.repository.ts';
export { Framework, audienceNumberOrNull } from './framework.ts';
export type { CompetencyInfo } from './framework.ts';
