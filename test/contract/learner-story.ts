import type { ApiHarness, Reply } from '../../apps/api/src/testing/api-harness.ts';
import { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import { attemptRoutes } from '@hocso/contracts/learning/attempts.contract';
import type { Answer, Attempt } from '@hocso/contracts/learning/attempts.contract';
import { lessonRoutes } from '@hocso/contracts/learning/lessons.contract';
import { Catalogue } from '../../apps/api/src/contexts/catalogue/catalogue.api.ts';
import { questionTypeOf } from '@hocso/question-types/rules';

/** The course most tests use. */
export const slug = 'nd-nhan-dien-lua-dao';

/** Somebody on a phone: remembers the cookie as a browser does. */
export class Phone {
  cookie: string | null = null;
  /** `host` is the address of the ward the phone visits. */
  constructor(readonly api: ApiHarness, readonly host = 'localhost') {}

  async call(...[route, call]: Parameters<ApiHarness['call']>): Promise<Reply> {
    const reply = await this.api.call(route, { ...call, headers: { host: this.host, ...call?.headers }, cookie: this.cookie });
    if (reply.cookie) this.cookie = reply.cookie;
    return reply;
  }

  /** Gives a name and consent. */
  register(neighbourhoodId: string, fullName = 'Phạm Thị Hoa', clientKey: string = crypto.randomUUID()): Promise<Reply> {
    return this.call(identityRoutes.register, { body: { clientKey, fullName, birthYear: 1957, neighbourhoodId, audience: 'CITIZEN', consent: true, noticeVersion: '2026-11-22' } });
  }

  async doLessons(course = slug): Promise<void> {
    const page = (await this.call(courseRoutes.readCourse, { params: { slug: course } })).body as CoursePage;
    for (const lesson of page.lessons) await this.call(lessonRoutes.completeLesson, { params: { slug: course, lesson: lesson.slug }, body: { activeSeconds: 90 } });
  }

  async start(course = slug, clientKey: string = crypto.randomUUID()): Promise<Attempt> {
    return (await this.call(attemptRoutes.startAttempt, { params: { slug: course }, body: { clientKey } })).body as Attempt;
  }

  async submit(attempt: Attempt, answers: readonly Answer[], sequence = attempt.sequence + 1): Promise<Reply> {
    return this.call(attemptRoutes.submitAttempt, { params: { id: attempt.id }, body: { sequence, answers } });
  }

  /** Takes the quiz and answers `right` questions by the key and the rest wrongly. */
  async takeQuiz(right: number, course = slug): Promise<Attempt> {
    const attempt = await this.start(course);
    const [keys, mistakes] = [await answerKeys(this.api, course), await answerKeys(this.api, course, 'wrongOf')];
    const answers = attempt.questions.map((question, index) => (index < right ? keys : mistakes).get(question.id) ?? null);
    return (await this.submit(attempt, answers)).body as Attempt;
  }
}

/** The keys of a course's pool by question id, read on the server's side; with `wrongOf`, answers that can be marked and are wrong. */
export async function answerKeys(api: ApiHarness, course = slug, which: 'keyOf' | 'wrongOf' = 'keyOf'): Promise<Map<string, Answer>> {
  const catalogue = api.app.nest.get(Catalogue);
  const pool = await catalogue.questions(await catalogue.courseOfSlug(course));
  return new Map(pool.map((question) => [question.id, questionTypeOf(question.type)?.[which](question) as Answer]));
}
