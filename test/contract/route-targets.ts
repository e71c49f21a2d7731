import type { questionAnalysisRoutes } from '@hocso/contracts/analysis/questions.contract';
import type { teamRoutes } from '@hocso/contracts/assistance/team.contract';
import type { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import type { ErrorCode } from '@hocso/contracts/error-codes';
import type { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { attemptRoutes } from '@hocso/contracts/learning/attempts.contract';
import type { certificateRoutes } from '@hocso/contracts/learning/certificates.contract';
import type { lessonRoutes } from '@hocso/contracts/learning/lessons.contract';
import type { organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import type { siteRoutes } from '@hocso/contracts/site/site.contract';
import type { Call } from '../../apps/api/src/testing/api-harness.ts';
import type { Asker, Town } from './town.ts';
import * as learning from './route-targets-learning.ts';
import * as people from './route-targets-people.ts';
import * as ward from './route-targets-ward.ts';

/** A request to a route about one seeded thing, made anew for each use so that the order of uses does not matter. */
export interface Prepared {
  call: Call;
  /** What an allowed reply holds of the seeded thing, and a refused one never. */
  shows: readonly RegExp[];
  /** What no reply to this asker may hold: things of elsewhere. */
  hides?: readonly RegExp[];
  /** The session used instead of the asker's own, where the route needs one in a certain state. */
  cookie?: string | null;
  /** For replies without a body: whether it has happened. */
  happened?: () => Promise<boolean>;
  /** The role may, but this person's state forbids it: the code that says so. */
  conflict?: ErrorCode;
}

export interface Target {
  /**
   * Who reaches the seeded thing among those whose role may: everybody; only somebody it belongs to or whose scope
   * holds it (`inside`); everybody of its ward (`ward`).
   */
  reach: 'everybody' | 'inside' | 'ward';
  prepare(town: Town, asker: Asker): Promise<Prepared>;
}

export type RouteId = keyof (typeof siteRoutes & typeof courseRoutes & typeof lessonRoutes & typeof attemptRoutes & typeof certificateRoutes
  & typeof identityRoutes & typeof organisationRoutes & typeof teamRoutes & typeof boardRoutes & typeof questionAnalysisRoutes);

/** For every route of the API something to ask it about. A route without an entry fails to compile here, and the tests at run time. */
export const routeTargets: Record<RouteId, Target> = { ...learning.targets, ...people.targets, ...ward.targets };
