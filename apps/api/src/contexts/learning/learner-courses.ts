import { Inject, Injectable } from '@nestjs/common';
import type { Neighbour } from '@hocso/contracts/assistance/team.contract';
import { quizActivity } from '@hocso/domain/completion/course-completion';
import type { OpenCourse } from '@hocso/domain/completion/neighbour-state';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { Catalogue } from '../catalogue/catalogue.api.ts';
import { activityOf, isActivityDone, progressOf } from './course-standing.ts';
import { LearningRepository } from './data/learning.repository.ts';

/** A course somebody began, as helpers see it (`lastStep`: title of the lesson they are at, empty when only the quiz is left, or nothing); `open` while it is not complete. */
export interface CourseInHand { view: Neighbour['courses'][number]; open: OpenCourse | null }

/** The courses people have begun, as those who help them see them. */
@Injectable()
export class LearnerCourses {
  constructor(@Inject(LearningRepository) private readonly learning: LearningRepository, @Inject(Catalogue) private readonly catalogue: Catalogue) {}

  /** By learner; somebody without a course is absent. Courses stand in the order of their codes. */
  async of(tenantId: number, learnerIds: readonly string[], language: Language): Promise<Map<string, CourseInHand[]>> {
    const standings = learnerIds.length === 0 ? [] : await this.learning.standingsOfMany(tenantId, learnerIds);
    const views = await Promise.all(standings.map(async (standing) => {
      const course = await this.catalogue.version(standing.course_version_id);
      const { state, percent, next } = progressOf(course, standing, language);
      const { code, title, competency } = course.manifest.file;
      const quiz = activityOf(standing, quizActivity);
      const failedAttempts = quiz?.failedAttempts ?? 0;
      const view: CourseInHand['view'] = { code, title: title[language], competency, state, percent, failedAttempts, lastStep: next?.kind === 'lesson' ? next.title : '' };
      const open = standing.completed_at === null ? { failedAttempts: isActivityDone(quiz) ? 0 : failedAttempts, quietSince: new Date(standing.last_activity_at).getTime() } : null;
      return { learnerId: standing.learner_id, view, open };
    }));
    const sorted = views.toSorted((a, b) => (a.view.code < b.view.code ? -1 : 1));
    return new Map([...Map.groupBy(sorted, ({ learnerId }) => learnerId)].map(([learnerId, list]) => [learnerId, list.map(({ view, open }) => ({ view, open }))]));
  }
}
