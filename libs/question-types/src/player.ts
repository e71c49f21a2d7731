import type { ComponentType, Ref } from 'react';
import type { PublicQuestion, QuestionResponse } from './rules.ts';

/** What a learner sees of a question after it was marked: the only place where a key reaches the browser. */
export interface QuestionReview<Response> {
  /** What the learner gave; null where the question was left open. */
  given: Response | null;
  key: Response;
  isRight: boolean;
  /** What came of the learner's own answer, where its type tells that. */
  feedback?: string | undefined;
  explanation: string;
}

/** What every question player gets. A player keeps no answer of its own: the page holds, saves and restores it. */
export interface QuestionPlayerProps<Public, Response> {
  question: Public;
  /** The answer so far; undefined until the learner gave one, whatever the screen shows. */
  response: Response | undefined;
  onChange(response: Response): void;
  /** True while nothing may change any more: being sent, or marked. */
  locked: boolean;
  /** Present after marking. When it arrives on a page in use, focus moves to the feedback. */
  review?: QuestionReview<Response> | undefined;
  /** What is missing, said beside the options ("Hãy chọn một câu"); focus moves there when it appears. */
  problem?: string | undefined;
  /** The heading of the question, to move focus to when the next one comes. */
  headingRef?: Ref<HTMLHeadingElement> | undefined;
  /** 1 where the question is the page (default), 2 or 3 in a list of reviewed questions. */
  headingLevel?: 1 | 2 | 3 | undefined;
}

/** A player seen through the widest shape, for pages that show whatever question comes. */
export type AnyQuestionPlayer = ComponentType<QuestionPlayerProps<PublicQuestion, QuestionResponse>>;
