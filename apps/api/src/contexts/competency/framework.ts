import { Injectable } from '@nestjs/common';
import { loadFramework } from '@hocso/content/load-framework';
import { audienceNumber } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import type { Language } from '@hocso/domain/primitives/localized-text';

const families = { CC: 10, DN: 20, TC: 30, ND: 40, NT: 50 } as const;

/** The stored number of a competency code: CC1 is 11, ND5 is 45. Stable by construction. */
export const competencyNumber = (code: string): number => families[code.slice(0, 2) as keyof typeof families] + Number(code.slice(2));

export interface CompetencyInfo { id: number; code: string; audience: Audience | null; position: number; title: Record<Language, string> }

/** The 1e framework as the product uses it: audiences with the directive's words, competencies in their order. */
@Injectable()
export class Framework {
  readonly #framework = loadFramework();
  readonly competencies: readonly CompetencyInfo[] = this.#framework.competencies.map(({ code, audience, position, title }) => ({ id: competencyNumber(code), code, audience, position, title }));
  readonly #byCode = new Map(this.competencies.map((competency) => [competency.code, competency]));
  readonly #byId = new Map(this.competencies.map((competency) => [competency.id, competency]));

  /** The four audiences in the directive's order. English readers get the Vietnamese words too: they are a quotation. */
  audiences(language: Language): { code: Audience; name: string; directive: string }[] {
    return this.#framework.audiences.map(({ code, name, directive }) => ({ code, name: name[language], directive: directive.vi }));
  }

  competency(code: string): CompetencyInfo {
    const found = this.#byCode.get(code);
    if (!found) throw new Error(`competency ${code} is not in the framework`);
    return found;
  }

  competencyOfId(id: number): CompetencyInfo {
    const found = this.#byId.get(id);
    if (!found) throw new Error(`competency number ${id} is not in the framework`);
    return found;
  }

  /** The competencies of one audience, in the framework's order. */
  competenciesOf(audience: Audience): CompetencyInfo[] {
    return this.competencies.filter((competency) => competency.audience === audience).toSorted((a, b) => a.position - b.position);
  }
}

/** The stored number of an audience, null for the awareness topics that belong to all. */
export const audienceNumberOrNull = (audience: Audience | null): number | null => (audience ? audienceNumber(audience) : null);
