import { audienceNumber } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import { AnalysisModule } from '../contexts/analysis/analysis.module.ts';
import { Catalogue } from '../contexts/catalogue/catalogue.api.ts';
import { LearnerRepository } from '../contexts/identity/identity.api.ts';
import { EnrolLearner, FinishCourse, LearningRepository } from '../contexts/learning/learning.api.ts';
import { LearningModule } from '../contexts/learning/learning.module.ts';
import { Clock } from '../platform/clock/clock.ts';
import { statement } from '../platform/database/statement.ts';
import type { TestWard } from './ward-fixture.ts';

const putLesson = statement('test.put-lesson', `
  insert into activity_record (tenant_id, enrolment_id, activity_key, state, completed_at) values ($1, $2, $3, 2, $4) on conflict do nothing`);
const putQuiz = statement('test.put-quiz', `
  insert into activity_record (tenant_id, enrolment_id, activity_key, state, attempts, failed_attempts, best_points, completed_at) values ($1, $2, 'quiz', $3, $4, $5, $6, $7)
  on conflict (tenant_id, enrolment_id, activity_key) do update set state = excluded.state, failed_attempts = excluded.failed_attempts, completed_at = excluded.completed_at`);
const touch = statement('test.touch-enrolment', `update enrolment set last_activity_at = $3 where tenant_id = $1 and id = $2`);

/** The modules a test ward needs for its residents to learn and for others to learn from their answers. */
export const learningModules = [LearningModule, AnalysisModule];
export const scamCourse = 'nd-nhan-dien-lua-dao';
export const teachingCourse = 'tc-huong-dan-nguoi-lon-tuoi';

/** Makes people of a test ward and lets them learn, without a page in between. */
export class Residents {
  constructor(private readonly place: TestWard, private readonly tenantId: number) {}

  /** A resident with name and consent; null instead of a name makes a guest. */
  async add(fullName: string | null, neighbourhoodId: string | null, audience: Audience = 'CITIZEN', birthYear: number | null = null): Promise<string> {
    const clock = this.place.get(Clock);
    const id = clock.newId();
    const learners = this.place.get(LearnerRepository);
    await this.place.database.transaction(async (client) => {
      await learners.insert({ tenantId: this.tenantId, id, personId: clock.newId(), status: fullName === null ? 'guest' : 'active', fullName, neighbourhoodId, birthYear, audience: audienceNumber(audience), createdAt: this.place.now() }, client);
      if (fullName !== null) await learners.addAudience(this.tenantId, id, audienceNumber(audience), this.place.now(), 'self', client);
    });
    return id;
  }

  /** Begins a course; `daysAgo` is when the last step was. Returns the enrolment. */
  async begin(learnerId: string, slug: string, { failedAttempts = 0, isQuizPassed = false, lessonsDone = 0, daysAgo = 0 } = {}): Promise<string> {
    const course = await this.place.get(Catalogue).courseOfSlug(slug);
    const { enrolment_id: enrolmentId } = await this.place.get(EnrolLearner).enrol(this.tenantId, learnerId, course);
    const at = new Date(this.place.now().getTime() - daysAgo * 86_400_000);
    for (const lesson of course.manifest.lessons.slice(0, lessonsDone)) await this.place.database.query(putLesson, [this.tenantId, enrolmentId, lesson.slug, at]);
    if (failedAttempts > 0 || isQuizPassed) {
      await this.place.database.query(putQuiz, [this.tenantId, enrolmentId, isQuizPassed ? 3 : 4, failedAttempts + Number(isQuizPassed), failedAttempts, 5, isQuizPassed ? at : null]);
    }
    await this.place.database.query(touch, [this.tenantId, enrolmentId, at]);
    return enrolmentId;
  }

  /** Begins and completes a course, as the product does when the last thing missing is done. */
  async complete(learnerId: string, slug: string, { failedAttempts = 0, daysAgo = 0 } = {}): Promise<string> {
    const course = await this.place.get(Catalogue).courseOfSlug(slug);
    const enrolmentId = await this.begin(learnerId, slug, { failedAttempts, daysAgo, isQuizPassed: true, lessonsDone: course.manifest.lessons.length });
    const standing = await this.place.get(LearningRepository).standingOfEnrolment(this.tenantId, enrolmentId);
    if (standing) await this.place.get(FinishCourse).ifComplete(this.tenantId, course, standing);
    return enrolmentId;
  }
}
