import { Inject, Injectable } from '@nestjs/common';
import { audienceNumber, audiences } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { Framework } from '../competency/competency.api.ts';
import { CoverageRepository } from './data/coverage.repository.ts';

/** người and lượt of one competency of one audience; a counted zero is 0. */
export interface Coverage { audience: Audience; competency: string; title: string; people: number; completions: number }

/** What some tổ dân phố have reached of 1e: every competency of the four audiences, in the framework's order. */
@Injectable()
export class GroupCoverage {
  constructor(@Inject(CoverageRepository) private readonly facts: CoverageRepository, @Inject(Framework) private readonly framework: Framework) {}

  async of(tenantId: number, unitIds: readonly string[], language: Language): Promise<Coverage[]> {
    const rows = await this.facts.ofNeighbourhoods(tenantId, unitIds);
    return audiences.flatMap((audience) => this.framework.competenciesOf(audience).map(({ id, code, title }) => {
      const row = rows.find((each) => each.audience === audienceNumber(audience) && each.competency_id === id);
      return { audience, competency: code, title: title[language], people: row?.people ?? 0, completions: row?.completions ?? 0 };
    }));
  }
}
