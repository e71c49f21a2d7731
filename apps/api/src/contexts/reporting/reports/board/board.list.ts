import { Inject, Injectable } from '@nestjs/common';
import type { BoardPerson, Figure } from '@hocso/contracts/reporting/board.contract';
import { audienceOf } from '@hocso/domain/competency/audience';
import { modeOf } from '@hocso/domain/completion/completion-mode';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { Keys } from '../../../../platform/config/keys.ts';
import type { Queryable } from '../../../../platform/database/database.ts';
import { readCursor, signCursor } from '../../../../platform/http/signed-cursor.ts';
import { FrameworkWords } from '../../framework-words.ts';
import type { CellFilter } from './board.filter.ts';
import { BoardQuery, beginning } from './board.query.ts';
import type { BoardPlace, CompletionRow } from './board.query.ts';

export interface PeoplePage { items: BoardPerson[]; total: number; next: string | null; figure: Figure }

/** The completions behind a figure, newest first, and the people who did them. */
@Injectable()
export class BoardList {
  constructor(@Inject(BoardQuery) private readonly query: BoardQuery, @Inject(FrameworkWords) private readonly words: FrameworkWords, @Inject(Keys) private readonly keys: Keys) {}

  /** One page and the figure of the whole list. Throws `reporting.cursor-invalid` and `reporting.period-invalid`. */
  async page(tenantId: number, filter: CellFilter, cursor: string | undefined, limit: number): Promise<PeoplePage> {
    const start = cursor === undefined ? beginning : placeOf(readCursor(this.keys, [tenantId, filter], cursor));
    const [rows, figure] = await Promise.all([this.query.page(tenantId, filter, this.competencyOf(filter), start, limit + 1), this.count(tenantId, filter)]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((row) => personOf(row, filter.lang)), total: figure.completions, figure,
      next: last && rows.length > limit ? signCursor(this.keys, [tenantId, filter], [last.instant, last.id]) : null,
    };
  }

  /** The figure a list belongs to. */
  count(tenantId: number, filter: CellFilter, client?: Queryable): Promise<Figure> {
    return this.query.count(tenantId, filter, this.competencyOf(filter), client);
  }

  /** Every row of the list, in the transaction of `client`. */
  async *rows(tenantId: number, filter: CellFilter, client: Queryable): AsyncGenerator<BoardPerson> {
    for await (const row of this.query.rows(tenantId, filter, this.competencyOf(filter), client)) yield personOf(row, filter.lang);
  }

  /** The number of the competency asked for; one that the framework does not have matches nothing. */
  private competencyOf(filter: CellFilter): number | null {
    return filter.competency === undefined ? null : (this.words.competencies.find(({ code }) => code === filter.competency)?.id ?? 0);
  }
}

/** The place that a cursor names. */
export const placeOf = ([instant, id]: readonly (string | number)[]): BoardPlace => ({ instant: String(instant), id: String(id) });

const personOf = (row: CompletionRow, language: Language): BoardPerson => ({
  learnerKey: row.learner_id, fullName: row.full_name, birthYear: row.birth_year, unitName: row.unit_name, courseCode: row.course_code,
  courseTitle: language === 'en' ? row.title_en : row.title_vi, competency: row.competency, audiences: row.audiences.map(audienceOf), completedAt: row.completed_at.toISOString(),
  scorePercent: row.score_percent, mode: modeOf(row.mode),
});
