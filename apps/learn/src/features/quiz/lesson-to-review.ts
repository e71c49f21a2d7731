import type { AttemptResult } from '@hocso/contracts/learning/attempts.contract';

/** A lesson as the result of a quiz names it. */
export type ReviewLesson = NonNullable<AttemptResult['items'][number]['lesson']>;

/** The lesson that most of the missed questions belong to, the earlier one of equals; null where no question names one. `order`: slugs as the course teaches them. */
export function lessonToReview(items: AttemptResult['items'], order: readonly string[]): ReviewLesson | null {
  const missed = items.flatMap(({ lesson, isRight }) => (lesson && !isRight ? [lesson] : []));
  const countOf = (slug: string) => missed.filter((lesson) => lesson.slug === slug).length;
  const [first = null] = [...missed].sort((a, b) => countOf(b.slug) - countOf(a.slug) || order.indexOf(a.slug) - order.indexOf(b.slug));
  return first;
}
