import { Inject, Injectable } from '@nestjs/common';
import type { Neighbour } from '@hocso/contracts/assistance/team.contract';
import { quizActivity } from '@hocso/domain/completion/course-completion';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { Catalogue } from '../catalogue/catalogue.api.ts';
import { activityOf, progressOf } from './course-standing.ts';
import { LearningRepository } from './data/learning.repository.ts';

/** `lastStep` is the title of the lesson somebody is at; empty when only the quiz is left, or nothing. */
export type CourseInHand = Neighbour['courses'][number];

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
      const view: CourseInHand = {
        code, title: title[language], competency, state, percent, failedAttempts: activityOf(standing, quizActivity)?.failedAttempts ?? 0, lastStep: next?.kind === 'lesson' ? next.title : '',
      };
      return { learnerId: standing.learner_id, view };
    }));
    const sorted = views.toSorted((a, b) => (a.view.code < b.view.code ? -1 : 1));
    return new Map([...Map.groupBy(sorted, ({ learnerId }) => learnerId)].map(([learnerId, list]) => [learnerId, list.map(({ view }) => view)]));
  }
}
