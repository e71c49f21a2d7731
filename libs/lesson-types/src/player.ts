import type { ComponentType, ReactNode } from 'react';
import type { LessonBody } from './rules.ts';

/** What every lesson player gets. The page keeps the place and the completion; ticks and tries stay in the player. */
export interface LessonPlayerProps<Body> {
  body: Body;
  /** The part on show, 0 for the first; a number beyond the end shows the last. */
  part: number;
  /** Asks the page to show another part. */
  onPart(part: number): void;
  /** Called once when the learner did what completes this type of lesson: the page may offer its done button. */
  onReached(): void;
  /** Stable name of the lesson, under which ticks are kept on this device. */
  lessonKey: string;
  /** The page's done button; shown in the player's dock, in place of "Tiếp tục", once the lesson is reached. */
  done?: ReactNode;
}

/** A player seen through the widest shape, for pages that show whatever lesson comes. */
export type AnyLessonPlayer = ComponentType<LessonPlayerProps<LessonBody>>;
