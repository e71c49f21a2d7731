import { Inject, Injectable } from '@nestjs/common';
import { loadVariables } from '@hocso/content/load-variables';
import type { ContentVariable } from '@hocso/content/schemas/variables-schema';
import type { Language, LocalizedText } from '@hocso/domain/primitives/localized-text';
import { OrganisationRepository } from './data/organisation.repository.ts';
import type { SettingRow } from './data/organisation.repository.ts';

const freshFor = 15_000;
const placeholder = /\{\{([a-z0-9_]+)\}\}/g;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * What a variable says in both languages: the ward's value, else the one given as a start, else null. English pages show
 * the Vietnamese value where the ward gave only that.
 */
export function shownValue({ initial }: ContentVariable, row: SettingRow | undefined): LocalizedText | null {
  const first = typeof initial === 'string' ? { vi: initial, en: initial } : initial;
  if (!row || row.value === '') return first;
  // Confirming the first value as it stands leaves its English words in place.
  return { vi: row.value, en: row.value_en ?? (row.value === first?.vi ? first.en : row.value) };
}

/** The ward's own values for `{{key}}` in content, such as hotlines; words stand in where the ward entered none. */
@Injectable()
export class WardVariables {
  readonly definitions = loadVariables();
  readonly #cache = new Map<number, { readAt: number; values: Record<Language, ReadonlyMap<string, string>> }>();

  constructor(@Inject(OrganisationRepository) private readonly repository: OrganisationRepository) {}

  /** Values of one language, entered by the ward or given as a start; a key without either is absent. */
  async valuesOf(tenantId: number, language: Language): Promise<ReadonlyMap<string, string>> {
    const known = this.#cache.get(tenantId);
    if (known && Date.now() - known.readAt < freshFor) return known.values[language];
    const rows = new Map((await this.repository.settings(tenantId)).map((row) => [row.key, row]));
    const shown = this.definitions.flatMap((definition) => { const value = shownValue(definition, rows.get(definition.key)); return value ? [[definition.key, value] as const] : []; });
    const inLanguage = (chosen: Language) => new Map(shown.map(([key, value]) => [key, value[chosen]]));
    const values = { vi: inLanguage('vi'), en: inLanguage('en') };
    this.#cache.set(tenantId, { readAt: Date.now(), values });
    return values[language];
  }

  /** Replaces placeholders in every text of `body`; values inside `html` texts are escaped. */
  fill<Body>(body: Body, values: ReadonlyMap<string, string>, language: Language): Body {
    const valueOf = (key: string): string => values.get(key) ?? this.definitions.find((each) => each.key === key)?.missing?.[language] ?? '';
    const walk = (value: unknown, isHtml: boolean): unknown => {
      if (typeof value === 'string') return value.replace(placeholder, (_, key: string) => (isHtml ? escapeHtml(valueOf(key)) : valueOf(key)));
      if (Array.isArray(value)) return value.map((item) => walk(item, false));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, key === 'html')]));
    };
    return walk(body, false) as Body;
  }

  forget(tenantId: number): void {
    this.#cache.delete(tenantId);
  }
}
