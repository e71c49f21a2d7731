import { Controller, Inject, Req } from '@nestjs/common';
import { lessonRoutes } from '@hocso/contracts/learning/lessons.contract';
import type { LessonProgress } from '@hocso/contracts/learning/lessons.contract';
import type { BodyOf, ParamsOf, QueryOf } from '@hocso/contracts/route';
import type { Language } from '@hocso/domain/primitives/localized-text';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookies } from '../../../platform/auth/session-cookies.ts';
import { From, ReplyTo } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { BodyOfRoute, Implement, ParamsOfRoute, QueryOfRoute } from '../../../platform/http/implement.ts';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { activityOf, completionViewOf, missingOf, progressOf, shownState } from '../course-standing.ts';
import type { StandingRow } from '../data/learning.repository.ts';
import { EnrolLearner } from '../use-cases/enrol-learner.ts';
import type { Learning } from '../use-cases/enrol-learner.ts';
import { LearnLesson, assertPart } from '../use-cases/learn-lesson.ts';

const { saveLessonProgress, completeLesson } = lessonRoutes;
type LessonParams = ParamsOf<typeof completeLesson>;

@Controller()
export class LessonsController {
  constructor(
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(EnrolLearner) private readonly enrolLearner: EnrolLearner,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(LearnLesson) private readonly learnLesson: LearnLesson,
  ) {}

  @Implement(saveLessonProgress)
  async saveProgress(
    @From() from: Requester, @ParamsOfRoute(saveLessonProgress) params: LessonParams, @QueryOfRoute(saveLessonProgress) { lang }: QueryOf<typeof saveLessonProgress>,
    @BodyOfRoute(saveLessonProgress) body: BodyOf<typeof saveLessonProgress>, @Req() request: FastifyRequest, @ReplyTo() reply: FastifyReply,
  ): Promise<LessonProgress> {
    const { course, tenantId, learning } = await this.open(from, params, body.part, request, reply);
    return replyOf(course, await this.learnLesson.saveProgress(tenantId, course, params.lesson, learning, body.part, body.activeSeconds), params.lesson, lang);
  }

  @Implement(completeLesson)
  async completeLesson(
    @From() from: Requester, @ParamsOfRoute(completeLesson) params: LessonParams, @QueryOfRoute(completeLesson) { lang }: QueryOf<typeof completeLesson>,
    @BodyOfRoute(completeLesson) body: BodyOf<typeof completeLesson>, @Req() request: FastifyRequest, @ReplyTo() reply: FastifyReply,
  ): Promise<LessonProgress> {
    const { course, tenantId, learning } = await this.open(from, params, 0, request, reply);
    return replyOf(course, await this.learnLesson.complete(tenantId, course, params.lesson, learning, body.activeSeconds), params.lesson, lang);
  }

  /** The course at the learner's own version, in which the lesson has that part. */
  private async open(from: Requester, params: LessonParams, part: number, request: FastifyRequest, reply: FastifyReply): Promise<{ course: PublishedCourse; tenantId: number; learning: Learning }> {
    const learning = await this.enrolLearner.ensure(from, await this.catalogue.courseOfSlug(params.slug), request.ip, (course) => assertPart(course, params.lesson, part));
    this.cookies.send(learning.opened, request, reply);
    const course = await this.catalogue.version(learning.standing.course_version_id);
    return { course, tenantId: from.tenantId, learning };
  }
}

function replyOf(course: PublishedCourse, row: StandingRow, lesson: string, language: Language): LessonProgress {
  const activity = activityOf(row, lesson);
  return {
    state: shownState(activity), part: activity?.part ?? 0, progress: progressOf(course, row, language), missing: missingOf(course, row, language), completion: completionViewOf(row),
  };
}
