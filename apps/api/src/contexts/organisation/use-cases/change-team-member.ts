import { Inject, Injectable } from '@nestjs/common';
import type { organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { BodyOf } from '@hocso/contracts/route';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Audit } from '../../../platform/audit/audit.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { RoleAssignmentRepository, StaffAccounts } from '../../identity/identity.api.ts';
import type { RoleHolderRow } from '../../identity/identity.api.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import { assertNeighbourhoods } from './create-team-member.ts';

const role = 'team-member';

/** Changes which tổ dân phố a member helps in, ends or takes up the membership again, gives a new one-time code. */
@Injectable()
export class ChangeTeamMember {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StaffAccounts) private readonly staff: StaffAccounts,
    @Inject(RoleAssignmentRepository) private readonly roles: RoleAssignmentRepository,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The member as they are afterwards. Naming units takes an ended membership up again unless it says otherwise. */
  async run(tenantId: number, actorId: string, memberId: string, changes: BodyOf<typeof organisationRoutes.updateTeamMember>): Promise<RoleHolderRow> {
    return this.database.transaction(async (client) => {
      const member = await this.memberOf(tenantId, memberId, client);
      const isActive = changes.isActive ?? (member.is_active || changes.unitIds !== undefined);
      if (isActive) await this.giveScope(tenantId, actorId, member, changes.unitIds, client);
      else await this.end(tenantId, actorId, member, client);
      return this.memberOf(tenantId, memberId, client);
    });
  }

  /** A new one-time code for somebody who has not signed in yet or forgot the password; older ones stop working. */
  async renewCode(tenantId: number, actorId: string, memberId: string): Promise<string> {
    return this.database.transaction(async (client) => {
      const member = await this.memberOf(tenantId, memberId, client);
      if (!member.is_active) throw new DomainError('organisation.member-not-found');
      await this.audit.record({ tenantId, actorId, action: 'team-member.code-renewed', subjectId: memberId }, client);
      return this.staff.issueCode(tenantId, memberId, member.person_id, client);
    });
  }

  private async giveScope(tenantId: number, actorId: string, member: RoleHolderRow, wanted: readonly string[] | undefined, client: Queryable): Promise<void> {
    if (wanted === undefined && member.is_active) return;
    // Taken up again without naming units: those held last, as far as they still exist.
    const last = await this.organisations.units(tenantId, member.units.map((unit) => unit.id), client);
    const unitIds = await assertNeighbourhoods(this.organisations, tenantId, wanted ?? last.filter((unit) => unit.is_open).map((unit) => unit.id), client);
    if (unitIds.length === 0) throw new DomainError('organisation.unit-unknown');
    if (!member.is_active) await this.staff.joinAudience(tenantId, member.id, 'COMMUNITY_TEAM', client);
    await this.roles.setUnits(tenantId, member.id, role, unitIds, client);
    await this.audit.record({ tenantId, actorId, action: member.is_active ? 'team-member.scope-changed' : 'team-member.resumed', subjectId: member.id, detail: { unitIds } }, client);
  }

  private async end(tenantId: number, actorId: string, member: RoleHolderRow, client: Queryable): Promise<void> {
    if (!member.is_active) return;
    await this.roles.setUnits(tenantId, member.id, role, [], client);
    await this.staff.leaveAudience(tenantId, member.id, 'COMMUNITY_TEAM', client);
    await this.staff.signOutEverywhere(member.person_id, client);
    await this.audit.record({ tenantId, actorId, action: 'team-member.ended', subjectId: member.id }, client);
  }

  private async memberOf(tenantId: number, memberId: string, client: Queryable): Promise<RoleHolderRow> {
    await this.roles.lock(tenantId, memberId, client);
    const member = await this.roles.holder(tenantId, role, memberId, client);
    if (!member) throw new DomainError('organisation.member-not-found');
    return member;
  }
}
