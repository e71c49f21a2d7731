import { Controller, Inject } from '@nestjs/common';
import { UnitKindSchema, organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { Unit } from '@hocso/contracts/organisation/organisation.contract';
import type { BodyOf, ParamsOf, ReplyOf } from '@hocso/contracts/route';
import { From, signedInOf } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { BodyOfRoute, Implement, ParamsOfRoute } from '../../../platform/http/implement.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import type { UnitCountRow } from '../data/organisation.repository.ts';
import { ManageUnits } from '../use-cases/manage-units.ts';

const { listUnits, createUnits, updateUnit } = organisationRoutes;

@Controller()
export class UnitsController {
  constructor(@Inject(OrganisationRepository) private readonly organisations: OrganisationRepository, @Inject(ManageUnits) private readonly manage: ManageUnits) {}

  @Implement(listUnits)
  async listUnits(@From() from: Requester): Promise<ReplyOf<typeof listUnits>> {
    return { units: (await this.organisations.countedUnits(from.tenantId)).map(unitOf) };
  }

  @Implement(createUnits)
  async createUnits(@From() from: Requester, @BodyOfRoute(createUnits) body: BodyOf<typeof createUnits>): Promise<ReplyOf<typeof createUnits>> {
    const outcome = await this.manage.add(from.tenantId, signedInOf(from).learnerId, body);
    return { ...outcome, units: (await this.organisations.countedUnits(from.tenantId)).map(unitOf) };
  }

  @Implement(updateUnit)
  async updateUnit(@From() from: Requester, @ParamsOfRoute(updateUnit) { id }: ParamsOf<typeof updateUnit>, @BodyOfRoute(updateUnit) body: BodyOf<typeof updateUnit>): Promise<Unit> {
    return unitOf(await this.manage.change(from.tenantId, signedInOf(from).learnerId, id, body));
  }
}

const unitOf = (row: UnitCountRow): Unit => ({
  id: row.id, name: row.name, kind: UnitKindSchema.parse(row.kind), position: row.position, isOpen: row.is_open, learnerCount: row.learner_count, teamMemberCount: row.team_member_count,
});
