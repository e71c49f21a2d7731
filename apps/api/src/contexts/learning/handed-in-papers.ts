import { Inject, Injectable } from '@nestjs/common';
import type { MarkedItem, MarkedPaper } from '@hocso/domain/analysis/paper-tally';
import type { QuestionResponse, StoredQuestion } from '@hocso/question-types/rules';
import { questionTypeOf } from '@hocso/question-types/rules';
import { HandedInRepository } from './data/handed-in.repository.ts';
import type { EarnedCount, HandedInCount, HandedInRow } from './data/handed-in.repository.ts';

/** Handed-in quizzes of a ward for those who learn from answers: marked, without a person. */
@Injectable()
export class HandedInPapers {
  constructor(@Inject(HandedInRepository) private readonly papers: HandedInRepository) {}

  /** How many there are of each course version. */
  counts(tenantId: number): Promise<HandedInCount[]> {
    return this.papers.counts(tenantId);
  }

  /** Hands the papers of a version to `take` in batches; `pool` holds the questions of that version. */
  eachBatch(tenantId: number, versionId: string, pool: readonly StoredQuestion[], isFirstOnly: boolean, take: (papers: MarkedPaper[]) => void): Promise<void> {
    return this.papers.eachBatch(tenantId, versionId, isFirstOnly, (rows) => take(rows.map((row) => paperOf(row, pool))));
  }

  /** How often each question earned how many points in first attempts of people of these tổ dân phố. */
  earned(tenantId: number, unitIds: readonly string[]): Promise<EarnedCount[]> {
    return this.papers.earned(tenantId, unitIds);
  }
}

/** Opened and handed in within the same second: nobody answers a quiz so fast, the time was not taken. */
const shortestSeconds = 1;

function paperOf({ questions, answers, points, passed, seconds }: HandedInRow, pool: readonly StoredQuestion[]): MarkedPaper {
  const items = questions.flatMap((question, index) => {
    const stored = pool[question];
    return stored ? [itemOf(question, stored, answers[index], points[index] ?? 0)] : [];
  });
  return { items, passed, seconds: seconds < shortestSeconds ? null : Math.round(seconds) };
}

function itemOf(question: number, stored: StoredQuestion, answer: unknown, earned: number): MarkedItem {
  const rules = questionTypeOf(stored.type);
  const isComplete = rules?.validate(stored, answer) === 'complete';
  return { question, earned, total: stored.points, chosen: isComplete ? rules.choices?.chosenIn(answer as QuestionResponse) ?? [] : [], isBlank: !isComplete };
}
