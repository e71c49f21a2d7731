import { Inject, Injectable } from '@nestjs/common';
import { OrganisationRepository } from './data/organisation.repository.ts';

/** Key of the setting beside the content variables; a dot keeps it apart from them. */
export const leastAnswersKey = 'analysis.least-answers';
/** Below thirty, shares jump by more than three points with one answer, and correlations mean little. */
const defaultLeastAnswers = 30;

/** The number of answers out of the rows of a ward's settings. */
export const leastAnswersOf = (rows: readonly { key: string; value: string }[]): number => Number(rows.find(({ key }) => key === leastAnswersKey)?.value ?? defaultLeastAnswers);

/** From how many answers on the ward wants to see figures about a question. */
@Injectable()
export class AnalysisSetting {
  constructor(@Inject(OrganisationRepository) private readonly organisations: OrganisationRepository) {}

  async leastAnswers(tenantId: number): Promise<number> {
    return leastAnswersOf(await this.organisations.settings(tenantId));
  }
}
