import { Inject, Injectable } from '@nestjs/common';
import type { organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { BodyOf } from '@hocso/contracts/route';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { wardDayOf } from '@hocso/domain/primitives/ward-day';
import { Audit } from '../../../platform/audit/audit.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { leastAnswersKey } from '../analysis-setting.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import { WardProfile } from '../ward-profile.ts';
import { WardVariables } from '../ward-variables.ts';

/** Changes the ward's name, code, team label, figures and content variables; a variable sent was checked today. */
@Injectable()
export class ChangeSettings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(WardVariables) private readonly variables: WardVariables,
    @Inject(WardProfile) private readonly wards: WardProfile,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async run(tenantId: number, actorId: string, changes: BodyOf<typeof organisationRoutes.updateSettings>): Promise<void> {
    const { organisationName: name, organisationCode: code, teamLabel, leastAnswers, variables = {} } = changes;
    const known = new Set(this.variables.definitions.map((definition) => definition.key));
    const unknown = Object.keys(variables).find((key) => !known.has(key));
    if (unknown !== undefined) throw new DomainError('organisation.variable-unknown', { key: unknown });
    await this.database.transaction(async (client) => {
      await this.organisations.change(tenantId, { name: name?.replace(/\s+/gu, ' '), code, teamLabel: teamLabel?.replace(/\s+/gu, ' ') }, client);
      await this.organisations.putSettings(tenantId, { ...variables, ...(leastAnswers === undefined ? {} : { [leastAnswersKey]: String(leastAnswers) }) }, wardDayOf(this.clock.now().getTime()), client);
      await this.audit.record({ tenantId, actorId, action: 'settings.changed', detail: { fields: Object.keys(changes).filter((key) => key !== 'variables'), variables: Object.keys(variables) } }, client);
    });
    this.wards.forget(tenantId);
  }
}
