import { Inject, Injectable } from '@nestjs/common';
import type { TeamOverview } from '@hocso/contracts/assistance/team.contract';
import type { Language } from '@hocso/domain/primitives/localized-text';
import type { SignedIn } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { GroupCoverage } from '../learning/learning.api.ts';
import { OrganisationRepository } from '../organisation/organisation.api.ts';
import { NeighboursRepository } from './data/neighbours.repository.ts';
import { unitsInScope } from './team-scope.ts';

/** How a member's tổ dân phố stand: people by state, and what the group has reached of 1e. */
@Injectable()
export class TeamOverviewReader {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(NeighboursRepository) private readonly neighbours: NeighboursRepository,
    @Inject(GroupCoverage) private readonly coverage: GroupCoverage,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
  ) {}

  async read(tenantId: number, member: SignedIn, unitId: string | undefined, language: Language): Promise<TeamOverview> {
    const unitIds = unitsInScope(member, unitId);
    const [units, counts, coverage] = await Promise.all([
      this.organisations.units(tenantId, member.teamUnitIds), this.neighbours.counts(tenantId, unitIds, this.clock.now()), this.coverage.of(tenantId, unitIds, language),
    ]);
    const { stuck, learning, finished, 'not-started': notStarted } = counts;
    return {
      units: units.map(({ id, name }) => ({ id, name })), unitId: unitId ?? null,
      counts: { people: stuck + learning + notStarted + finished, finished, learning, stuck, notStarted }, coverage,
    };
  }
}
