import { Inject, Injectable } from '@nestjs/common';
import { loadVariables } from '@hocso/content/load-variables';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { OrganisationRepository } from './data/organisation.repository.ts';

const freshFor = 15_000;
const placeholder = /\{\{([a-z0-9_]+)\}\}/g;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The ward's own values for `{{key}}` in content, such as hotlines; words stand in where the ward entered none. */
@Injectable()
export class WardVariables {
  readonly definitions = loadVariables();
  readonly #cache = new Map<number, { readAt: number; stamp: number; values: Map<string, string> }>();
  #stamp = 0;

  constructor(@Inject(OrganisationRepository) private readonly repository: OrganisationRepository) {}

  /** Values entered by the ward or given as a start; a key without either is absent. `stamp` changes when they may have changed. */
  async valuesOf(tenantId: number): Promise<{ stamp: number; values: ReadonlyMap<string, string> }> {
    const known = this.#cache.get(tenantId);
    if (known && Date.now() - known.readAt < freshFor) return known;
    const rows = await this.repository.settings(tenantId);
    const values = new Map(this.definitions.flatMap((definition) => (definition.initial ? [[definition.key, definition.initial] as const] : [])));
    for (const row of rows) if (row.value !== '') values.set(row.key, row.value);
    const isSame = known && known.values.size === values.size && [...values].every(([key, value]) => known.values.get(key) === value);
    const entry = { readAt: Date.now(), stamp: isSame ? known.stamp : (this.#stamp += 1), values: isSame ? known.values : values };
    this.#cache.set(tenantId, entry);
    return entry;
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
