import type { CompletionView, CoursePage, CourseProgress } from '@hocso/contracts/catalogue/courses.contract';
import { modeOf } from '@hocso/domain/completion/completion-mode';
import { activityStateOf, courseStandingOf, isDone, quizActivity } from '@hocso/domain/completion/course-completion';
import type { ActivityEvidence, CourseStanding } from '@hocso/domain/completion/course-completion';
import { percentOf } from '@hocso/domain/primitives/percent';
import type { Language } from '@hocso/domain/primitives/localized-text';
import type { PublishedCourse } from '../catalogue/catalogue.api.ts';
import type { ActivityRow, StandingRow } from './data/learning.repository.ts';

/** Minutes a final quiz takes, for "còn … phút": about half a minute a question. */
const quizMinutes = (draw: number): number => Math.ceil(draw / 2);

/** A course asks for all of its lessons and its final quiz. */
export const requiredOf = (course: PublishedCourse): string[] => [...course.manifest.lessons.map((lesson) => lesson.slug), quizActivity];

export const activityOf = (standing: StandingRow | undefined, key: string): ActivityRow | undefined => standing?.activities.find((activity) => activity.key === key);

/** What the domain decides about a learner in a course. */
export function standingOf(course: PublishedCourse, row: StandingRow | undefined): CourseStanding {
  const evidence: ActivityEvidence[] = (row?.activities ?? []).map((activity) => ({ key: activity.key, state: activityStateOf(activity.state), completedAt: activity.completedAt }));
  return courseStandingOf({ required: requiredOf(course) }, evidence);
}

export function progressOf(course: PublishedCourse, row: StandingRow | undefined, language: Language): CourseProgress {
  const { missing } = standingOf(course, row);
  const required = requiredOf(course);
  const { lessons, quiz } = course.manifest;
  const nextLesson = lessons.find((lesson) => missing.includes(lesson.slug));
  const isComplete = row?.completed_at != null || missing.length === 0;
  const minutesLeft = lessons.filter((lesson) => missing.includes(lesson.slug)).reduce((sum, lesson) => sum + lesson.minutes, 0) + (missing.includes(quizActivity) ? quizMinutes(quiz.draw) : 0);
  const next: CourseProgress['next'] = isComplete ? null : nextLesson
    ? { kind: 'lesson', lesson: nextLesson.slug, title: nextLesson.texts[language].title, position: lessons.indexOf(nextLesson) + 1, part: activityOf(row, nextLesson.slug)?.part ?? 0 }
    : { kind: 'quiz' };
  return {
    state: isComplete ? 'completed' : row ? 'in-progress' : 'not-started',
    lessonsDone: lessons.length - lessons.filter((lesson) => missing.includes(lesson.slug)).length,
    percent: isComplete ? 100 : percentOf(required.length - missing.length, required.length),
    minutesLeft: isComplete ? 0 : minutesLeft,
    next,
  };
}

export function missingOf(course: PublishedCourse, row: StandingRow | undefined, language: Language): CoursePage['missing'] {
  const { missing } = standingOf(course, row);
  const isComplete = row?.completed_at != null;
  return {
    lessons: isComplete ? [] : course.manifest.lessons.filter((lesson) => missing.includes(lesson.slug)).map((lesson) => ({ slug: lesson.slug, title: lesson.texts[language].title })),
    quiz: !isComplete && missing.includes(quizActivity),
    name: isComplete && row.public_code === null,
  };
}

const statuses = ['valid', 'under_review', 'revoked'] as const;

export function completionViewOf(row: StandingRow | undefined): CompletionView | null {
  if (row?.completed_at == null) return null;
  return {
    completedAt: new Date(row.completed_at).toISOString(), rawPoints: row.raw_points, maxPoints: row.max_points, scorePercent: percentOf(row.raw_points, row.max_points),
    mode: modeOf(row.mode), status: statuses[row.status] ?? 'valid', certificateCode: row.public_code,
  };
}

/** The state of an activity as a learner sees it. */
export function shownState(activity: ActivityRow | undefined): CoursePage['quiz']['state'] {
  const state = activityStateOf(activity?.state ?? 0);
  if (state === 'waived') return 'completed';
  if (state === 'awaiting-review') return 'in-progress';
  return state;
}

/** Whether the activity is done, for deciding what an answer may still change. */
export const isActivityDone = (activity: ActivityRow | undefined): boolean => isDone(activityStateOf(activity?.state ?? 0));
