import { Controller, Inject, Req } from '@nestjs/common';
import { attemptRoutes } from '@hocso/contracts/learning/attempts.contract';
import type { Answer, Attempt, AttemptResult } from '@hocso/contracts/learning/attempts.contract';
import type { BodyOf, ParamsOf, QueryOf } from '@hocso/contracts/route';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { randomStream, seedOf, shuffled } from '@hocso/domain/primitives/seeded-random';
import type { PublicQuestion, QuestionResponse, StoredQuestion } from '@hocso/question-types/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookies } from '../../../platform/auth/session-cookies.ts';
import { From, ReplyTo, signedInOf } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { BodyOfRoute, Implement, ParamsOfRoute, QueryOfRoute } from '../../../platform/http/implement.ts';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { WardVariables } from '../../organisation/organisation.api.ts';
import { completionViewOf, missingOf } from '../course-standing.ts';
import type { AttemptRow } from '../data/learning.repository.ts';
import { EnrolLearner } from '../use-cases/enrol-learner.ts';
import { TakeQuiz, rulesOf } from '../use-cases/take-quiz.ts';

const { startAttempt, readAttempt, saveAnswers, submitAttempt } = attemptRoutes;

@Controller()
export class AttemptsController {
  constructor(
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(EnrolLearner) private readonly enrolLearner: EnrolLearner,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(TakeQuiz) private readonly takeQuiz: TakeQuiz,
    @Inject(WardVariables) private readonly variables: WardVariables,
  ) {}

  @Implement(startAttempt)
  async startAttempt(
    @From() from: Requester, @ParamsOfRoute(startAttempt) params: ParamsOf<typeof startAttempt>, @QueryOfRoute(startAttempt) { lang }: QueryOf<typeof startAttempt>,
    @BodyOfRoute(startAttempt) body: BodyOf<typeof startAttempt>, @Req() request: FastifyRequest, @ReplyTo() reply: FastifyReply,
  ): Promise<Attempt> {
    const newest = await this.catalogue.courseOfSlug(params.slug);
    const learning = await this.enrolLearner.ensure(from, newest, request.ip, (_course, isNew) => (isNew ? this.takeQuiz.assertUnused(from.tenantId, body.clientKey) : undefined));
    this.cookies.send(learning.opened, request, reply);
    const course = await this.catalogue.version(learning.standing.course_version_id);
    return this.replyOf(from.tenantId, await this.takeQuiz.start(from.tenantId, course, learning, body.clientKey), lang);
  }

  @Implement(readAttempt)
  async readAttempt(@From() from: Requester, @ParamsOfRoute(readAttempt) params: ParamsOf<typeof readAttempt>, @QueryOfRoute(readAttempt) { lang }: QueryOf<typeof readAttempt>): Promise<Attempt> {
    return this.replyOf(from.tenantId, await this.takeQuiz.read(from.tenantId, params.id, signedInOf(from).learnerId), lang);
  }

  @Implement(saveAnswers)
  saveAnswers(@From() from: Requester, @ParamsOfRoute(saveAnswers) params: ParamsOf<typeof saveAnswers>, @BodyOfRoute(saveAnswers) body: BodyOf<typeof saveAnswers>): Promise<{ sequence: number; isCurrent: boolean }> {
    return this.takeQuiz.save(from.tenantId, params.id, signedInOf(from).learnerId, body.sequence, body.answers);
  }

  @Implement(submitAttempt)
  async submitAttempt(
    @From() from: Requester, @ParamsOfRoute(submitAttempt) params: ParamsOf<typeof submitAttempt>, @QueryOfRoute(submitAttempt) { lang }: QueryOf<typeof submitAttempt>,
    @BodyOfRoute(submitAttempt) body: BodyOf<typeof submitAttempt>,
  ): Promise<Attempt> {
    return this.replyOf(from.tenantId, await this.takeQuiz.submit(from.tenantId, params.id, signedInOf(from).learnerId, body.sequence, body.answers), lang);
  }

  /** The only place where questions leave the server: public shapes before submission, keys and explanations after. */
  private async replyOf(tenantId: number, row: AttemptRow, language: Language): Promise<Attempt> {
    const course = await this.catalogue.version(row.course_version_id);
    const [pool, values] = await Promise.all([this.catalogue.questions(course), this.variables.valuesOf(tenantId, language)]);
    const dealt = row.questions.map((number) => pool[number]).filter((question) => question !== undefined);
    const attempt: Attempt = {
      id: row.id, course: { slug: course.slug, title: course.manifest.file.title[language] }, state: row.state === 0 ? 'open' : 'submitted', number: row.number, sequence: row.sequence,
      passCount: row.pass_points, questions: dealt.map((question, index) => publicQuestion(question, seedOf(row.seed, index), language)), answers: row.answers as Answer[],
      result: row.state === 0 ? null : resultOf(row, course, dealt, language),
    };
    return this.variables.fill(attempt, values, language);
  }
}

/** What may be seen before submission; the order of options hangs on the attempt's seed alone. */
const publicQuestion = (question: StoredQuestion, seed: number, language: Language): PublicQuestion =>
  rulesOf(question).toPublic(question, language, (items) => shuffled(items, randomStream(seed)));

function resultOf(row: AttemptRow, course: PublishedCourse, dealt: readonly StoredQuestion[], language: Language): AttemptResult {
  const items = dealt.map((question, index) => {
    const earned = row.points?.[index] ?? 0;
    const isRight = earned === question.points;
    const lesson = isRight ? undefined : lessonOf(course, question, language);
    const given = (row.answers[index] ?? null) as Answer;
    const feedback = given === null ? undefined : rulesOf(question).feedbackOf?.(question, given as QuestionResponse)?.[language];
    return {
      questionId: question.id, given, key: rulesOf(question).keyOf(question) as Answer, earned, total: question.points, isRight,
      ...(feedback === undefined ? {} : { feedback }), explanation: question.explanation[language], ...(lesson ? { lesson } : {}),
    };
  });
  return {
    rawPoints: row.raw_points ?? 0, maxPoints: row.max_points, passed: row.passed ?? false, submittedAt: (row.submitted_at ?? new Date(0)).toISOString(), items,
    missing: missingOf(course, row.standing, language), completion: completionViewOf(row.standing),
  };
}

/** The lesson that teaches a question: the first of its tags that is a lesson of the course at that version. */
function lessonOf(course: PublishedCourse, question: StoredQuestion, language: Language): { slug: string; title: string } | undefined {
  const lesson = question.tags.map((tag) => course.manifest.lessons.find(({ slug }) => slug === tag)).find((each) => each !== undefined);
  return lesson && { slug: lesson.slug, title: lesson.texts[language].title };
}
