import { Controller, Inject } from '@nestjs/common';
import { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import type { CourseCard, CoursePage, LessonPage } from '@hocso/contracts/catalogue/courses.contract';
import type { ParamsOf, QueryOf } from '@hocso/contracts/route';
import { quizActivity } from '@hocso/domain/completion/course-completion';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { localize } from '@hocso/domain/primitives/localized-text';
import { passPointsOf } from '@hocso/domain/primitives/percent';
import { From } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Implement, ParamsOfRoute, QueryOfRoute } from '../../../platform/http/implement.ts';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { Framework } from '../../competency/competency.api.ts';
import { WardVariables } from '../../organisation/organisation.api.ts';
import { activityOf, completionViewOf, missingOf, progressOf, shownState } from '../course-standing.ts';
import { LearningRepository } from '../data/learning.repository.ts';
import type { StandingRow } from '../data/learning.repository.ts';
import { FinishCourse } from '../use-cases/finish-course.ts';

const { listCourses, readCourse, readLesson } = courseRoutes;

/** Courses as a learner sees them: content together with the own progress. */
@Controller()
export class CoursesController {
  constructor(
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(LearningRepository) private readonly learning: LearningRepository,
    @Inject(Framework) private readonly framework: Framework,
    @Inject(WardVariables) private readonly variables: WardVariables,
    @Inject(FinishCourse) private readonly finish: FinishCourse,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Implement(listCourses)
  async listCourses(@From() from: Requester, @QueryOfRoute(listCourses) query: QueryOf<typeof listCourses>): Promise<{ courses: CourseCard[] }> {
    const [courses, standings] = await Promise.all([this.catalogue.current(), from.signedIn ? this.learning.standings(from.tenantId, from.signedIn.learnerId) : []]);
    const shown = [...courses.values()].filter((course) => !query.audience || course.manifest.file.audience === query.audience);
    return { courses: shown.map((course) => cardOf(course, standings.find((row) => row.course_id === course.courseId), query.lang)) };
  }

  @Implement(readCourse)
  async readCourse(@From() from: Requester, @ParamsOfRoute(readCourse) params: ParamsOf<typeof readCourse>, @QueryOfRoute(readCourse) { lang }: QueryOf<typeof readCourse>): Promise<CoursePage> {
    const { course, row } = await this.courseFor(from, params.slug);
    const { file, lessons, quiz } = course.manifest;
    const record = activityOf(row, quizActivity);
    const values = await this.variables.valuesOf(from.tenantId, lang);
    const words = this.variables.fill(localize({ objectives: file.objectives, remember: file.remember }, lang), values, lang);
    return {
      ...cardOf(course, row, lang),
      version: course.number,
      objectives: words.objectives,
      remember: words.remember,
      directive: this.directiveOf(course, lang),
      sources: file.sources.map((source) => ({ title: source.title, ...(source.date ? { date: source.date } : {}), ...(source.url ? { url: source.url } : {}) })),
      reviewedOn: file.reviewedOn,
      isOverdue: isOverdue(file.reviewedOn, file.reviewEveryMonths, this.clock.now()),
      lessons: lessons.map((lesson) => {
        const activity = activityOf(row, lesson.slug);
        return { slug: lesson.slug, type: lesson.type, ...lesson.texts[lang], minutes: lesson.minutes, state: shownState(activity), part: activity?.part ?? 0 };
      }),
      quiz: {
        questionCount: quiz.draw, passCount: passPointsOf(quiz.passPercent, quiz.draw), state: shownState(record), attempts: record?.attempts ?? 0, bestPoints: record?.bestPoints ?? null,
        openAttemptId: record?.isOpen ? record.attemptId : null,
      },
      missing: missingOf(course, row, lang),
      completion: completionViewOf(row),
    };
  }

  @Implement(readLesson)
  async readLesson(@From() from: Requester, @ParamsOfRoute(readLesson) params: ParamsOf<typeof readLesson>, @QueryOfRoute(readLesson) { lang }: QueryOf<typeof readLesson>): Promise<LessonPage> {
    const { course, row } = await this.courseFor(from, params.slug);
    const { lessons } = course.manifest;
    const index = lessons.findIndex((each) => each.slug === params.lesson);
    const lesson = lessons[index];
    if (!lesson) throw new DomainError('catalogue.lesson-not-found');
    const [bodies, values] = await Promise.all([this.catalogue.lessonBodies(course), this.variables.valuesOf(from.tenantId, lang)]);
    const body = bodies[index]?.[lang];
    if (!body) throw new Error('a lesson of a published version has no body');
    const activity = activityOf(row, lesson.slug);
    const following = lessons[index + 1];
    return {
      course: { slug: course.slug, title: course.manifest.file.title[lang] },
      slug: lesson.slug, type: lesson.type, ...lesson.texts[lang], minutes: lesson.minutes, position: index + 1, count: lessons.length, parts: lesson.parts,
      part: Math.min(activity?.part ?? 0, lesson.parts - 1), state: shownState(activity),
      body: { ...this.variables.fill(body, values, lang) }, source: lesson.source, reviewedOn: lesson.reviewedOn,
      next: following ? { kind: 'lesson', lesson: following.slug, title: following.texts[lang].title, position: index + 2, part: 0 } : { kind: 'quiz' },
    };
  }

  /** The version the learner is pinned to, else the newest; a completion cut off by a crash is caught up on. */
  private async courseFor(from: Requester, slug: string): Promise<{ course: PublishedCourse; row: StandingRow | undefined }> {
    const newest = await this.catalogue.courseOfSlug(slug);
    const row = from.signedIn ? await this.learning.standingOfCourse(from.tenantId, from.signedIn.learnerId, newest.courseId) : undefined;
    if (!row) return { course: newest, row };
    const course = row.course_version_id === newest.versionId ? newest : await this.catalogue.version(row.course_version_id);
    return { course, row: await this.finish.ifComplete(from.tenantId, course, row) };
  }

  private directiveOf(course: PublishedCourse, language: Language): CoursePage['directive'] {
    const { file } = course.manifest;
    const audience = this.framework.audiences(language).find((each) => each.code === file.audience);
    return { audienceName: audience?.name ?? '', words: audience?.directive ?? '', competencyTitle: this.framework.competency(file.competency).title[language] };
  }
}

function cardOf(course: PublishedCourse, row: StandingRow | undefined, language: Language): CourseCard {
  const { file, lessons } = course.manifest;
  return {
    slug: course.slug, code: file.code, icon: file.icon, audience: file.audience, competency: file.competency, clause: file.clause,
    title: file.title[language], errand: file.errand[language], summary: file.summary[language], minutes: file.minutes, lessonCount: lessons.length,
    progress: progressOf(course, row, language),
  };
}

/** Whether content reviewed on `day` is past its review interval. */
function isOverdue(day: string, everyMonths: number, now: Date): boolean {
  const due = new Date(`${day}T00:00:00Z`);
  due.setUTCMonth(due.getUTCMonth() + everyMonths);
  return now > due;
}
