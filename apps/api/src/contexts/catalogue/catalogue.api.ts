export { Catalogue } from './catalogue.ts';
export type { PublishedCourse } from './catalogue.ts';
export { catalogueTenant } from './data/catalogue.repository.ts';
export { PublishCourses } from './use-cases/publish-courses.ts';
