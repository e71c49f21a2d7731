import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '@hocso/contracts/organisation/organisation.contract';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { leastAnswersOf } from './analysis-setting.ts';
import { OrganisationRepository } from './data/organisation.repository.ts';
import { WardVariables, shownValue } from './ward-variables.ts';

/** What an officer may set: the ward's name and code, the team's name, and every content variable with its value. */
@Injectable()
export class WardSettings {
  constructor(@Inject(OrganisationRepository) private readonly organisations: OrganisationRepository, @Inject(WardVariables) private readonly variables: WardVariables) {}

  async read(tenantId: number, language: Language): Promise<Settings> {
    const [ward, rows] = await Promise.all([this.organisations.read(tenantId), this.organisations.settings(tenantId)]);
    if (!ward) throw new DomainError('system.not-ready');
    const entered = new Map(rows.map((row) => [row.key, row]));
    return {
      organisationName: ward.name, organisationCode: ward.code, teamLabel: ward.team_label, isDemo: ward.is_demo, leastAnswers: leastAnswersOf(rows),
      variables: this.variables.definitions.map((definition) => {
        const { key, label, note, inWords } = definition;
        const row = entered.get(key);
        const { vi, en } = shownValue(definition, row) ?? { vi: '', en: '' };
        // An emptied value falls back to the one given as a start, which nobody in the ward has checked.
        return { key, label: label[language], note: note[language], value: vi, valueEn: inWords ? (en === vi ? '' : en) : null, checkedOn: row && row.value !== '' ? row.checked_on : null };
      }),
    };
  }
}
