import { aboutFromTags, tagsWithAbout } from '../model/about-tags.ts';
import type { AboutField, ExchangedBody, ExchangedFields, ExchangedQuestion } from '../model/exchanged-question.ts';

// Facts that stand in the comment above a question. Moodle knows [id:…] and [tag:…]; the others are ours, and every
// other reader passes them over as a comment.
const aboutNames: readonly [name: string, field: AboutField][] = [['source', 'source'], ['reviewed-on', 'reviewedOn']];

const escapeFact = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\]\\]/g, '\\$&');
const fact = (name: string, value: string): string => `[${name}:${escapeFact(value)}]`;

/** The comment that says of a question what GIFT has no place for; '' where there is nothing to say. */
export function giftComment(question: ExchangedQuestion): string {
  const { idNumber, tags, about, points, kind } = question;
  return [
    ...(idNumber === '' ? [] : [fact('id', idNumber)]),
    ...tagsWithAbout(tags, about).map((tag) => fact('tag', tag)),
    ...aboutNames.flatMap(([name, field]) => (about[field] === undefined ? [] : [fact(name, about[field])])),
    ...(points === 1 || kind === 'description' ? [] : [fact('points', String(points))]),
    ...('shuffle' in question && !question.shuffle ? [fact('order', 'fixed')] : []),
    ...(question.kind === 'short-text' && question.caseSensitive ? [fact('case', 'sensitive')] : []),
  ].join(' ');
}

/** What the comment above a question says; `withOptions` adds to its body what belongs there. */
export function giftFacts(told: readonly [name: string, value: string][]): { fields: Pick<ExchangedFields, 'idNumber' | 'tags' | 'about' | 'points'>; withOptions: (body: ExchangedBody) => ExchangedBody } {
  const valuesOf = (name: string): string[] => told.filter(([one]) => one === name).map(([, value]) => value);
  const { tags, about } = aboutFromTags([...new Set(valuesOf('tag'))]);
  for (const [name, field] of aboutNames) {
    const value = valuesOf(name).at(-1);
    if (value !== undefined) about[field] = value;
  }
  const points = Number(valuesOf('points').at(-1));
  return {
    fields: { idNumber: valuesOf('id').at(-1) ?? '', tags, about, points: points > 0 && points <= 1_000 ? points : 1 },
    withOptions(body) {
      const ordered = 'shuffle' in body && valuesOf('order').includes('fixed') ? { ...body, shuffle: false } : body;
      return ordered.kind === 'short-text' && valuesOf('case').includes('sensitive') ? { ...ordered, caseSensitive: true } : ordered;
    },
  };
}
