import type { Language } from '@hocso/domain/primitives/localized-text';
import type { LessonBody, LessonStructure, LessonTypeName } from '@hocso/lesson-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';
import type { RichBlock } from './rich-text.ts';
import type { CourseFile } from './schemas/course-schema.ts';

/** One lesson as it is published: structure once, words in both languages. */
export interface LoadedLesson {
  slug: string;
  type: LessonTypeName;
  structure: LessonStructure;
  minutes: number;
  /** Parts a learner goes through, at least 1 ("Phần 2 trên 6"). */
  parts: number;
  texts: Record<Language, { title: string; goal: string }>;
  /** What the player shows; running text is sanitised HTML with `{{variable}}` still in place. */
  bodies: Record<Language, LessonBody>;
  /** The running texts as typed blocks by their field in text.<language>.yaml, e.g. `cards.who-calls.body`. */
  blocks: Record<Language, Record<string, RichBlock[]>>;
}

/** The final quiz with its whole pool, answer keys included: server only. */
export interface LoadedQuiz { draw: number; passPercent: number; questions: StoredQuestion[] }

/** A course read from its folder, complete and valid. */
export interface LoadedCourse {
  slug: string;
  file: CourseFile;
  lessons: LoadedLesson[];
  quiz: LoadedQuiz;
  /** sha256 (hex) over the canonical JSON of all of the above: the same hash means the same content for learners. */
  contentHash: string;
}
