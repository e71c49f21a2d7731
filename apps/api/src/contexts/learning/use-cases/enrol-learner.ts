import { Inject, Injectable } from '@nestjs/common';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { RateLimit } from '../../../platform/limits/rate-limit.ts';
import { audienceNumber } from '@hocso/domain/competency/audience';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { Sessions } from '../../identity/identity.api.ts';
import type { OpenedSession } from '../../identity/identity.api.ts';
import { LearningRepository } from '../data/learning.repository.ts';
import type { StandingRow } from '../data/learning.repository.ts';
import * as sql from '../data/learning.statements.ts';

// A class of forty behind one address must get in within minutes; a script must not fill the ward with guests.
const guestsPerAddress = { most: 300, seconds: 3600 };

/** Who learns and where they stand; `opened` is the session of a visitor who just became a guest, for the cookie. */
export interface Learning { learnerId: string; standing: StandingRow; opened: OpenedSession | null }
/** Refuses by throwing what does not fit the course at the learner's version; `isNew` when nothing is begun yet. */
export type Fitting = (course: PublishedCourse, isNew: boolean) => void | Promise<void>;

/** Lets somebody learn: a visitor becomes a guest at the first thing worth remembering, a course is begun once. */
@Injectable()
export class EnrolLearner {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LearningRepository) private readonly learning: LearningRepository,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(RateLimit) private readonly limit: RateLimit,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  /**
   * The learner behind the request and where they stand in the course; both are made when missing. What does not fit is
   * refused first: nobody becomes a guest, and no course is begun, for a request that fails.
   */
  async ensure(from: Requester, newest: PublishedCourse, address: string, fits: Fitting = () => {}): Promise<Learning> {
    const known = from.signedIn ? await this.learning.standingOfCourse(from.tenantId, from.signedIn.learnerId, newest.courseId) : undefined;
    await fits(known ? await this.catalogue.version(known.course_version_id) : newest, known === undefined);
    const opened = from.signedIn ? null : await this.welcomeGuest(from.tenantId, newest, address);
    const learnerId = from.signedIn?.learnerId ?? opened?.learnerId ?? '';
    return { learnerId, opened, standing: known ?? (await this.enrol(from.tenantId, learnerId, newest)) };
  }

  /** Begins a course for a learner; of two requests at once both get the same enrolment. */
  async enrol(tenantId: number, learnerId: string, course: PublishedCourse): Promise<StandingRow> {
    const payload = { courseId: course.courseId, courseVersionId: course.versionId, periodKey: '', origin: 1, channelCode: null };
    await this.database.query(sql.insertEnrolment, [
      tenantId, this.clock.newId(), learnerId, course.courseId, course.versionId, payload.origin, null, this.clock.now(), this.clock.newId(), JSON.stringify(payload),
    ]);
    const standing = await this.learning.standingOfCourse(tenantId, learnerId, course.courseId);
    if (!standing) throw new Error('the enrolment that was just made cannot be read');
    return standing;
  }

  private async welcomeGuest(tenantId: number, course: PublishedCourse, address: string): Promise<OpenedSession> {
    await this.limit.count(`guest:${address}`, guestsPerAddress);
    return this.database.transaction((client) => this.sessions.openGuest(tenantId, audienceNumber(course.manifest.file.audience), client));
  }
}
