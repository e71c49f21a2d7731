import type { Answer } from '@hocso/contracts/learning/attempts.contract';
import type { Registration } from '@hocso/contracts/identity/identity.contract';
import { audienceNumber } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import { Catalogue } from '../contexts/catalogue/catalogue.api.ts';
import type { PublishedCourse } from '../contexts/catalogue/catalogue.api.ts';
import { Sessions, noticeVersion } from '../contexts/identity/identity.api.ts';
import type { OpenedSession } from '../contexts/identity/identity.api.ts';
import { EnrolLearner } from '../contexts/learning/use-cases/enrol-learner.ts';
import type { Learning } from '../contexts/learning/use-cases/enrol-learner.ts';
import { LearnLesson } from '../contexts/learning/use-cases/learn-lesson.ts';
import { LearningRepository } from '../contexts/learning/data/learning.repository.ts';
import type { AttemptRow, StandingRow } from '../contexts/learning/data/learning.repository.ts';
import { RegisterLearner } from '../contexts/learning/use-cases/register-learner.ts';
import { TakeQuiz } from '../contexts/learning/use-cases/take-quiz.ts';
import { Clock } from '../platform/clock/clock.ts';
import { OrganisationRepository } from '../contexts/organisation/organisation.api.ts';
import { rightAnswer, wrongAnswer } from './quiz-answers.ts';
import type { TestWard } from './ward-fixture.ts';

/** Somebody who learns in a test, by the product's own use cases. Open the ward with `LearningModule`. */
export class TestLearner {
  private constructor(private readonly place: TestWard, readonly tenantId: number, readonly session: OpenedSession) {}

  get id(): string {
    return this.session.learnerId;
  }

  static async arrive(place: TestWard, tenantId: number, audience: Audience = 'CITIZEN'): Promise<TestLearner> {
    const session = await place.database.transaction((client) => place.get(Sessions).openGuest(tenantId, audienceNumber(audience), client));
    return new TestLearner(place, tenantId, session);
  }

  /** Gives a name and consent; the tổ dân phố of that name is made when the ward has none. */
  async register(fullName: string, change: Partial<Registration> & { neighbourhood?: string } = {}): Promise<void> {
    const { neighbourhood = 'Tổ dân phố số 1', ...fields } = change;
    const registration = { clientKey: crypto.randomUUID(), fullName, birthYear: 1958, neighbourhoodId: await neighbourhoodOf(this.place, this.tenantId, neighbourhood), audience: 'CITIZEN', consent: true, noticeVersion, ...fields } as Registration;
    const { personId, learnerId } = this.session;
    const signedIn = { personId, learnerId, secretHash: Buffer.alloc(32), roles: ['learner' as const], teamUnitIds: [], mustSetPassword: false };
    await this.place.get(RegisterLearner).run({ tenantId: this.tenantId, signedIn }, registration, '192.0.2.1');
  }

  /** Reads the first part of a lesson and leaves. */
  async open(course: PublishedCourse, lesson: string, part = 1): Promise<void> {
    await this.place.get(LearnLesson).saveProgress(this.tenantId, course, lesson, await this.learning(course), part, 20);
  }

  async finishLessons(course: PublishedCourse, lessons: readonly string[] = course.manifest.lessons.map(({ slug }) => slug)): Promise<StandingRow> {
    const learning = await this.learning(course);
    let standing = learning.standing;
    for (const lesson of lessons) standing = await this.place.get(LearnLesson).complete(this.tenantId, course, lesson, { ...learning, standing }, 45);
    return standing;
  }

  /** Opens an attempt and leaves it open, with `answered` questions answered and saved. */
  async beginQuiz(course: PublishedCourse, answered = 0): Promise<AttemptRow> {
    const attempt = await this.place.get(TakeQuiz).start(this.tenantId, course, await this.learning(course), this.place.get(Clock).newId());
    const answers = (await this.answers(course, attempt, attempt.questions.length)).map((answer, index) => (index < answered ? answer : null));
    if (answered > 0) await this.place.get(TakeQuiz).save(this.tenantId, attempt.id, this.id, attempt.sequence + 1, answers);
    return { ...attempt, sequence: attempt.sequence + 1 };
  }

  /** Takes the quiz with `right` right answers, all others wrong; without a number all are right. */
  async takeQuiz(course: PublishedCourse, right = Number.POSITIVE_INFINITY): Promise<AttemptRow> {
    const attempt = await this.beginQuiz(course);
    return this.place.get(TakeQuiz).submit(this.tenantId, attempt.id, this.id, attempt.sequence + 1, await this.answers(course, attempt, right));
  }

  rightAnswers(course: PublishedCourse, attempt: AttemptRow): Promise<Answer[]> {
    return this.answers(course, attempt, attempt.questions.length);
  }

  standing(course: PublishedCourse): Promise<StandingRow | undefined> {
    return this.place.get(LearningRepository).standingOfCourse(this.tenantId, this.id, course.courseId);
  }

  private async learning(course: PublishedCourse): Promise<Learning> {
    return { learnerId: this.id, opened: null, standing: (await this.standing(course)) ?? (await this.place.get(EnrolLearner).enrol(this.tenantId, this.id, course)) };
  }

  private async answers(course: PublishedCourse, attempt: AttemptRow, right: number): Promise<Answer[]> {
    const pool = await this.place.get(Catalogue).questions(course);
    return attempt.questions.map((number, index) => (index < right ? rightAnswer(pool[number]!) : wrongAnswer(pool[number]!)));
  }
}

/** The two courses of a test ward: for residents and for the community team. */
export const testCourse = (place: TestWard, slug: 'nd-nhan-dien-lua-dao' | 'tc-huong-dan-nguoi-lon-tuoi' = 'nd-nhan-dien-lua-dao'): Promise<PublishedCourse> => place.get(Catalogue).courseOfSlug(slug);

async function neighbourhoodOf(place: TestWard, tenantId: number, name: string): Promise<string> {
  const organisations = place.get(OrganisationRepository);
  const find = async (): Promise<string | undefined> => (await organisations.openUnits(tenantId)).find((unit) => unit.name === name)?.id;
  const known = await find();
  if (known) return known;
  await organisations.addUnits(tenantId, 'neighbourhood-group', [name]);
  return (await find())!;
}
