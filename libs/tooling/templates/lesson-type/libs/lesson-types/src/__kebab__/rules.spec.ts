import { describe, expect, it } from '@jest/globals';
import { __Pascal__Schema, __Pascal__TextSchema, __camel__ } from './rules.ts';

const structure = __Pascal__Schema.parse({ type: '__kebab__', minutes: 2, source: 'Nguồn', reviewedOn: '2026-11-22', parts: ['one', 'two'] });
const text = (ids: string[]) => __Pascal__TextSchema.parse({
  title: 'Bài mẫu', goal: 'Làm được một việc', parts: Object.fromEntries(ids.map((id) => [id, { heading: `Phần ${id}`, body: 'Lời' }])),
});

describe('a __kebab__ lesson', () => {
  it('joins structure and words in the order of the structure', () => {
    const body = __camel__.toBody(structure, text(['two', 'one']), (markdown) => `<p>${markdown}</p>`);
    expect(body.parts.map(({ id, heading }) => [id, heading])).toEqual([['one', 'Phần one'], ['two', 'Phần two']]);
    expect(__camel__.partsOf(structure)).toBe(2);
  });

  it('names the parts without words and the words without a part', () => {
    expect(__camel__.mismatches(structure, text(['one', 'three']))).toHaveLength(2);
    expect(__camel__.mismatches(structure, text(['one', 'two']))).toEqual([]);
  });
});
