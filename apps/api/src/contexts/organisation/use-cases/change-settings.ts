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
import type { SettingInput } from '../data/organisation.repository.ts';
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
    const values = Object.entries(variables).map(([key, value]) => this.inputOf(key, value));
    if (leastAnswers !== undefined) values.push({ key: leastAnswersKey, value: String(leastAnswers), valueEn: null });
    await this.database.transaction(async (client) => {
      await this.organisations.change(tenantId, { name: name?.replace(/\s+/gu, ' '), code, teamLabel: teamLabel?.replace(/\s+/gu, ' ') }, client);
      await this.organisations.putSettings(tenantId, values, wardDayOf(this.clock.now().getTime()), client);
      await this.audit.record({ tenantId, actorId, action: 'settings.changed', detail: { fields: Object.keys(changes).filter((key) => key !== 'variables'), variables: Object.keys(variables) } }, client);
    });
    this.wards.forget(tenantId);
  }

  /** English is kept only where it says something of its own: for values in words, beside a Vietnamese one that differs. */
  private inputOf(key: string, given: string | { vi: string; en: string }): SettingInput {
    const definition = this.variables.definitions.find((each) => each.key === key);
    if (!definition) throw new DomainError('organisation.variable-unknown', { key });
    const { vi, en } = typeof given === 'string' ? { vi: given, en: '' } : given;
    return { key, value: vi, valueEn: definition.inWords && vi !== '' && en !== '' && en !== vi ? en : null };
  }
}
