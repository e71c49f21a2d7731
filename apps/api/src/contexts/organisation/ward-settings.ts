import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '@hocso/contracts/organisation/organisation.contract';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { leastAnswersOf } from './analysis-setting.ts';
import { OrganisationRepository } from './data/organisation.repository.ts';
import { WardVariables } from './ward-variables.ts';

/** What an officer may set: the ward's name and code, the team's name, and every content variable with its value. */
@Injectable()
export class WardSettings {
  constructor(@Inject(OrganisationRepository) private readonly organisations: OrganisationRepository, @Inject(WardVariables) private readonly variables: WardVariables) {}

  async read(tenantId: number, language: Language): Promise<Settings> {
    const [ward, rows] = await Promise.all([this.organisations.read(tenantId), this.organisations.settings(tenantId)]);
    if (!ward) throw new DomainError('system.not-ready');
    // An emptied value falls back to the one given as a start, which nobody in the ward has checked.
    const entered = new Map(rows.filter((row) => row.value !== '').map((row) => [row.key, row]));
    return {
      organisationName: ward.name, organisationCode: ward.code, teamLabel: ward.team_label, isDemo: ward.is_demo, leastAnswers: leastAnswersOf(rows),
      variables: this.variables.definitions.map(({ key, label, note, initial }) => ({
        key, label: label[language], note: note[language], value: entered.get(key)?.value ?? initial ?? '', checkedOn: entered.get(key)?.checked_on ?? null,
      })),
    };
  }
}
