import { questionAnalysisRoutes } from './analysis/questions.contract.ts';
import { teamRoutes } from './assistance/team.contract.ts';
import { courseRoutes } from './catalogue/courses.contract.ts';
import { identityRoutes } from './identity/identity.contract.ts';
import { attemptRoutes } from './learning/attempts.contract.ts';
import { certificateRoutes } from './learning/certificates.contract.ts';
import { lessonRoutes } from './learning/lessons.contract.ts';
import { organisationRoutes } from './organisation/organisation.contract.ts';
import { boardRoutes } from './reporting/board.contract.ts';
import type { Route } from './route.ts';
import { siteRoutes } from './site/site.contract.ts';

/** Every route of the API. The OpenAPI document, the role matrix and the fuzz test walk over this list. */
export const routes: Readonly<Record<string, Route>> = {
  ...siteRoutes, ...courseRoutes, ...lessonRoutes, ...attemptRoutes, ...certificateRoutes, ...identityRoutes, ...organisationRoutes, ...teamRoutes, ...boardRoutes, ...questionAnalysisRoutes,
};
