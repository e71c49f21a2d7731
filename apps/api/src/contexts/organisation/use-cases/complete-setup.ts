import { Inject, Injectable } from '@nestjs/common';
import type { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { BodyOf } from '@hocso/contracts/route';
import type { Viewer } from '@hocso/contracts/site/site.contract';
import { assignableRoles } from '@hocso/domain/access/roles';
import type { AssignableRole } from '@hocso/domain/access/roles';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Audit } from '../../../platform/audit/audit.ts';
import { Database } from '../../../platform/database/database.ts';
import { Doorkeeper } from '../../identity/identity.api.ts';
import type { OpenedSession } from '../../identity/identity.api.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import { SetupLinks } from '../setup-links.ts';
import { WardProfile } from '../ward-profile.ts';

export type Setup = BodyOf<typeof identityRoutes.completeSetup>;

/** The first officer has no one above in the product: both roles until a second officer is there. */
const firstRoles: AssignableRole[] = assignableRoles.filter((role) => role !== 'team-member');

/** First run: the first officer gets an account, the ward its name and code, and the link stops working. */
@Injectable()
export class CompleteSetup {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Doorkeeper) private readonly door: Doorkeeper,
    @Inject(SetupLinks) private readonly links: SetupLinks,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(WardProfile) private readonly wards: WardProfile,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Signs the officer in; throws when the link no longer works, the password is weak or the user name is taken, and then changes nothing. */
  async run(token: string, setup: Setup, address: string): Promise<{ opened: OpenedSession; viewer: Viewer }> {
    const ward = await this.links.wardOf(token, address);
    this.door.passwords.assertGood(setup.password, setup.username);
    const secret = await this.door.passwords.hash(setup.password);
    const fullName = setup.fullName.replace(/\s+/g, ' ');
    const opened = await this.database.transaction(async (client) => {
      await this.links.take(token, client);
      if (!(await this.organisations.setUp(ward.id, setup.organisationName.replace(/\s+/g, ' '), setup.organisationCode, client))) throw new DomainError('identity.setup-link-invalid');
      const { learnerId, personId } = await this.door.staff.create(ward.id, fullName, 'CIVIL_SERVANT', client);
      await this.door.staff.setUsername(ward.id, learnerId, personId, setup.username, client);
      await this.door.staff.setPassword(personId, secret, client);
      for (const role of firstRoles) await this.door.staff.giveRole(ward.id, learnerId, role, null, client);
      await this.audit.record({ tenantId: ward.id, actorId: learnerId, action: 'ward.set-up', subjectId: learnerId, detail: { roles: firstRoles } }, client);
      return this.door.sessions.open({ tenantId: ward.id, personId, learnerId, kind: 'staff', openedBy: 'password' }, client);
    });
    this.wards.forget(ward.id);
    return { opened, viewer: { status: 'active', name: fullName, audience: 'CIVIL_SERVANT', roles: ['learner', ...firstRoles], mustSetPassword: false } };
  }
}
