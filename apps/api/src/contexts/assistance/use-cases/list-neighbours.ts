import { Inject, Injectable } from '@nestjs/common';
import type { Neighbour, teamRoutes } from '@hocso/contracts/assistance/team.contract';
import type { QueryOf, ReplyOf } from '@hocso/contracts/route';
import { neighbourStateOf, quietDays, stuckCourseOf } from '@hocso/domain/completion/neighbour-state';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import { Audit } from '../../../platform/audit/audit.ts';
import type { SignedIn } from '../../../platform/auth/viewer.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Keys } from '../../../platform/config/keys.ts';
import { readCursor, signCursor } from '../../../platform/http/signed-cursor.ts';
import { LearnerCourses } from '../../learning/learning.api.ts';
import type { CourseInHand } from '../../learning/learning.api.ts';
import { NeighboursRepository } from '../data/neighbours.repository.ts';
import type { NeighbourFilter, NeighbourPosition, NeighbourRow } from '../data/neighbours.repository.ts';
import { unitsInScope } from '../team-scope.ts';

/** The neighbours of a member's tổ dân phố, page by page. Looking at people is remembered: who, which filter, how many. */
@Injectable()
export class ListNeighbours {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Keys) private readonly keys: Keys,
    @Inject(NeighboursRepository) private readonly neighbours: NeighboursRepository,
    @Inject(LearnerCourses) private readonly courses: LearnerCourses,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async run(tenantId: number, member: SignedIn, query: QueryOf<typeof teamRoutes.listNeighbours>): Promise<ReplyOf<typeof teamRoutes.listNeighbours>> {
    const search = foldMarks(query.q ?? '');
    const filter: NeighbourFilter = { tenantId, unitIds: unitsInScope(member, query.unitId).toSorted(), state: query.state ?? null, search: search === '' ? null : search };
    const now = this.clock.now();
    // One more than shown tells whether there is a next page.
    const { rows, total, isAnchored } = await this.neighbours.page(filter, now, this.positionOf(filter, query.cursor), query.limit + 1);
    if (!isAnchored) throw new DomainError('reporting.cursor-invalid');
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    const courses = await this.courses.of(tenantId, shown.map((row) => row.id), query.lang);
    // A search may hold a name, so only that there was one is remembered.
    const detail = { unitId: query.unitId ?? null, state: filter.state, isSearch: filter.search !== null, isContinued: query.cursor !== undefined, shown: shown.length, total };
    await this.audit.record({ tenantId, actorId: member.learnerId, action: 'neighbours.listed', detail });
    return { items: shown.map((row) => neighbourOf(row, courses.get(row.id) ?? [], now)), total, next: last ? signCursor(this.keys, filter, [last.rank, last.id]) : null };
  }

  private positionOf(filter: NeighbourFilter, cursor: string | undefined): NeighbourPosition | null {
    if (cursor === undefined) return null;
    const [rank, id] = readCursor(this.keys, filter, cursor);
    return { rank: Number(rank), id: String(id) };
  }
}

function neighbourOf(row: NeighbourRow, courses: readonly CourseInHand[], now: Date): Neighbour {
  const { stuckReason } = neighbourStateOf({ finished: row.finished, open: row.open, mostFailedAttempts: row.most_failed, quietSince: row.quiet_since?.getTime() ?? null }, now.getTime());
  const open = courses.flatMap(({ view, open: standing }) => (standing ? [{ code: view.code, title: view.title, ...standing }] : []));
  const stuck = stuckReason && stuckCourseOf(open, stuckReason);
  return {
    id: row.id, fullName: row.full_name, birthYear: row.birth_year, neighbourhood: row.neighbourhood, state: row.state, stuckReason,
    stuckCourse: stuck && { code: stuck.code, title: stuck.title, failedAttempts: stuck.failedAttempts, idleDays: quietDays(stuck.quietSince, now.getTime()) },
    lastActivityAt: row.last_activity_at?.toISOString() ?? null, courses: courses.map(({ view }) => view), isUnderReview: row.is_doubted,
  };
}
