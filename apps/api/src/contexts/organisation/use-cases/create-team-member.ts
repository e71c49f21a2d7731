import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Audit } from '../../../platform/audit/audit.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { RoleAssignmentRepository, StaffAccounts } from '../../identity/identity.api.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';

/** Throws `organisation.unit-unknown` unless every id is an open tổ dân phố of the ward; returns them without doubles. */
export async function assertNeighbourhoods(organisations: OrganisationRepository, tenantId: number, unitIds: readonly string[], client: Queryable): Promise<string[]> {
  const wanted = [...new Set(unitIds)];
  const units = await organisations.units(tenantId, wanted, client);
  const open = units.filter((unit) => unit.kind === 'neighbourhood-group' && unit.is_open);
  if (open.length !== wanted.length) throw new DomainError('organisation.unit-unknown');
  return wanted;
}

/** Adds a member of the community digital team: an account, a sign-in name, the tổ dân phố in their scope, a one-time code. */
@Injectable()
export class CreateTeamMember {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StaffAccounts) private readonly staff: StaffAccounts,
    @Inject(RoleAssignmentRepository) private readonly roles: RoleAssignmentRepository,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The new member's id and the code to hand over, which is shown this once. */
  async run(tenantId: number, actorId: string, member: { fullName: string; unitIds: readonly string[] }): Promise<{ memberId: string; oneTimeCode: string }> {
    const fullName = member.fullName.replace(/\s+/gu, ' ');
    return this.database.transaction(async (client) => {
      const unitIds = await assertNeighbourhoods(this.organisations, tenantId, member.unitIds, client);
      const { learnerId, personId } = await this.staff.create(tenantId, fullName, 'COMMUNITY_TEAM', client);
      await this.staff.giveUsername(tenantId, learnerId, personId, fullName, client);
      await this.roles.setUnits(tenantId, learnerId, 'team-member', unitIds, client);
      const oneTimeCode = await this.staff.issueCode(tenantId, learnerId, personId, client);
      await this.audit.record({ tenantId, actorId, action: 'team-member.added', subjectId: learnerId, detail: { unitIds } }, client);
      return { memberId: learnerId, oneTimeCode };
    });
  }
}
