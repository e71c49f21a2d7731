import { Controller, Inject } from '@nestjs/common';
import { organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { TeamMember } from '@hocso/contracts/organisation/organisation.contract';
import type { BodyOf, ParamsOf, ReplyOf } from '@hocso/contracts/route';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { From, signedInOf } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { BodyOfRoute, Implement, ParamsOfRoute } from '../../../platform/http/implement.ts';
import { AccessRepository, RoleAssignmentRepository } from '../../identity/identity.api.ts';
import type { RoleHolderRow } from '../../identity/identity.api.ts';
import { ChangeTeamMember } from '../use-cases/change-team-member.ts';
import { CreateTeamMember } from '../use-cases/create-team-member.ts';

const { listTeamMembers, createTeamMember, renewTeamMemberCode, updateTeamMember } = organisationRoutes;

@Controller()
export class TeamMembersController {
  constructor(
    @Inject(RoleAssignmentRepository) private readonly roles: RoleAssignmentRepository,
    @Inject(AccessRepository) private readonly access: AccessRepository,
    @Inject(CreateTeamMember) private readonly create: CreateTeamMember,
    @Inject(ChangeTeamMember) private readonly change: ChangeTeamMember,
  ) {}

  @Implement(listTeamMembers)
  async listTeamMembers(@From() from: Requester): Promise<ReplyOf<typeof listTeamMembers>> {
    return { members: await this.membersOf(await this.roles.holders(from.tenantId, 'team-member')) };
  }

  @Implement(createTeamMember)
  async createTeamMember(@From() from: Requester, @BodyOfRoute(createTeamMember) body: BodyOf<typeof createTeamMember>): Promise<ReplyOf<typeof createTeamMember>> {
    const { memberId, oneTimeCode } = await this.create.run(from.tenantId, signedInOf(from).learnerId, body);
    return { member: await this.memberOf(await this.roles.holder(from.tenantId, 'team-member', memberId)), oneTimeCode };
  }

  @Implement(renewTeamMemberCode)
  async renewTeamMemberCode(@From() from: Requester, @ParamsOfRoute(renewTeamMemberCode) { id }: ParamsOf<typeof renewTeamMemberCode>): Promise<ReplyOf<typeof renewTeamMemberCode>> {
    return { oneTimeCode: await this.change.renewCode(from.tenantId, signedInOf(from).learnerId, id) };
  }

  @Implement(updateTeamMember)
  async updateTeamMember(
    @From() from: Requester, @ParamsOfRoute(updateTeamMember) { id }: ParamsOf<typeof updateTeamMember>, @BodyOfRoute(updateTeamMember) body: BodyOf<typeof updateTeamMember>,
  ): Promise<TeamMember> {
    return this.memberOf(await this.change.run(from.tenantId, signedInOf(from).learnerId, id, body));
  }

  private async memberOf(row: RoleHolderRow | undefined): Promise<TeamMember> {
    const [member] = await this.membersOf(row ? [row] : []);
    if (!member) throw new DomainError('organisation.member-not-found');
    return member;
  }

  /** Somebody counts as having signed in once a password is set: until then a lost code needs a new one. */
  private async membersOf(rows: readonly RoleHolderRow[]): Promise<TeamMember[]> {
    const known = await this.access.personsWithPassword(rows.map((row) => row.person_id));
    return rows.map((row) => ({ id: row.id, fullName: row.full_name, username: row.username, units: row.units, hasSignedIn: known.has(row.person_id), isActive: row.is_active }));
  }
}
