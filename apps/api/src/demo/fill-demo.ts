import { quizActivity } from '@hocso/domain/completion/course-completion';
import { Catalogue } from '../contexts/catalogue/catalogue.api.ts';
import type { PublishedCourse } from '../contexts/catalogue/catalogue.api.ts';
import { noticeVersion } from '../contexts/identity/identity.api.ts';
import { EnrolLearner, LearnLesson, LearningRepository, RegisterLearner, TakeQuiz } from '../contexts/learning/learning.api.ts';
import { OrganisationRepository } from '../contexts/organisation/organisation.api.ts';
import type { UnitRow } from '../contexts/organisation/organisation.api.ts';
import type { Requester } from '../platform/auth/viewer.ts';
import { Clock } from '../platform/clock/clock.ts';
import { firstWard } from '../first-ward.ts';
import type { PrepareContext } from '../prepare.ts';
import { demoAnswer } from './demo-answers.ts';
import type { DemoClock } from './demo-clock.ts';
import { demoPeople, demoPlan } from './demo-plan.ts';
import type { DemoAction, DemoPerson } from './demo-plan.ts';
import { setUpDemoWard } from './set-up-demo-ward.ts';

/** Fills an empty demo ward with three months of made-up people learning, through the product's own use cases. */
export async function fillDemo(context: PrepareContext, clock: DemoClock, end: Date, tell: (line: string) => void): Promise<void> {
  const ward = await context.get(OrganisationRepository).read(firstWard);
  if (ward?.set_up_at) return tell('Dữ liệu mẫu đã có sẵn.');
  tell('Đang tạo phường mẫu: 12 tổ dân phố, 600 người học, ba tháng hoạt động. Việc này mất khoảng một phút.');
  await setUpDemoWard(context);
  const start = clock.now();
  const courses = await context.get(Catalogue).current();
  const byCode = new Map([...courses.values()].map((course) => [course.manifest.file.code, course]));
  const lessonCounts = new Map([...byCode].map(([code, course]) => [code, course.manifest.lessons.length]));
  const plan = demoPlan(demoPeople(end.getUTCFullYear()), start, end, lessonCounts);
  const actor = new DemoActor(context, byCode, await context.get(OrganisationRepository).openUnits(firstWard));
  for (const [index, action] of plan.entries()) {
    clock.moveTo(action.at);
    await actor.act(action);
    if (index > 0 && index % 1000 === 0) tell(`  … ${Math.floor((index * 100) / plan.length)} %`);
  }
  clock.moveTo(end);
  tell(`Phường mẫu đã sẵn sàng: ${plan.length} việc học đã diễn ra.`);
}

/** Does what the plan says somebody does. */
class DemoActor {
  readonly #known = new Map<number, Requester>();

  constructor(private readonly context: PrepareContext, private readonly courses: ReadonlyMap<string, PublishedCourse>, private readonly units: readonly UnitRow[]) {}

  async act({ person, kind, course: code, lesson }: DemoAction): Promise<void> {
    if (kind === 'register') return this.register(person);
    const course = this.courses.get(code);
    if (!course) throw new Error(`the demo plan names course ${code}, which is not published`);
    const learning = await this.context.get(EnrolLearner).ensure(this.requesterOf(person), course, `demo-${person.number}`);
    this.remember(person, learning.learnerId, learning.opened?.personId);
    if (kind === 'lesson') {
      const slug = course.manifest.lessons[lesson]?.slug ?? '';
      await this.context.get(LearnLesson).complete(firstWard, course, slug, learning, 120 + Math.floor(person.random() * 240));
    } else if (learning.standing.completed_at === null) await this.takeQuiz(person, course);
  }

  private async takeQuiz(person: DemoPerson, course: PublishedCourse): Promise<void> {
    const { learnerId } = this.requesterOf(person).signedIn ?? { learnerId: '' };
    const standing = await this.context.get(LearningRepository).standingOfCourse(firstWard, learnerId, course.courseId);
    const quiz = standing?.activities.find((activity) => activity.key === quizActivity);
    if (!standing || standing.completed_at !== null || quiz?.completedAt) return;
    const taking = this.context.get(TakeQuiz);
    const attempt = await taking.start(firstWard, course, { learnerId, standing, opened: null }, this.context.get(Clock).newId());
    const pool = await this.context.get(Catalogue).questions(course);
    const answers = attempt.questions.map((number) => {
      const question = pool[number];
      return question ? demoAnswer(question, Math.min(0.99, person.skill + 0.05 * (attempt.number - 1)), person.random) : null;
    });
    await taking.submit(firstWard, attempt.id, learnerId, 1, answers);
  }

  private async register(person: DemoPerson): Promise<void> {
    const neighbourhoods = this.units.filter((unit) => unit.kind === 'neighbourhood-group');
    const workplaces = this.units.filter((unit) => (person.audience === 'BUSINESS' ? unit.kind === 'business' : unit.kind !== 'business' && unit.kind !== 'neighbourhood-group'));
    const workplace = person.workplace === null ? undefined : workplaces[person.workplace % workplaces.length]?.id;
    const { learnerId, opened } = await this.context.get(RegisterLearner).run(this.requesterOf(person), {
      clientKey: this.context.get(Clock).newId(), fullName: person.fullName, ...(person.birthYear === null ? {} : { birthYear: person.birthYear }), neighbourhoodId: neighbourhoods[person.neighbourhood]?.id ?? '', audience: person.audience,
      ...(workplace ? { workplaceId: workplace } : {}), consent: true, noticeVersion,
    }, `demo-${person.number}`);
    this.remember(person, learnerId, opened?.personId);
  }

  private requesterOf(person: DemoPerson): Requester {
    return this.#known.get(person.number) ?? { tenantId: firstWard, signedIn: null };
  }

  private remember(person: DemoPerson, learnerId: string, personId: string | undefined): void {
    if (!personId) return;
    this.#known.set(person.number, { tenantId: firstWard, signedIn: { personId, learnerId, roles: ['learner'], teamUnitIds: [], mustSetPassword: false, secretHash: Buffer.alloc(0) } });
  }
}
