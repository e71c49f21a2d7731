import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formats } from './formats.ts';
import { anyExchangedFor, exchangedFor } from './testing/exchanged-arbitrary.ts';
import { comparable, readAll, thereAndBack, writeAll } from './testing/round-trip.ts';

// Packages take longer to pack than questions to think of.
const runsOf = (name: string, most: number): number => (['qti', 'workbook', 'word'].includes(name) ? Math.ceil(most / 3) : most);
const cases = Object.entries(formats).flatMap(([name, format]) => format.carries.kinds.filter((kind) => kind !== 'other').map((kind) => ({ name, kind, format })));

describe.each(cases)('$name, $kind', ({ name, format, kind }) => {
  it('brings a question back as it was', async () => {
    await fc.assert(fc.asyncProperty(exchangedFor(name, kind), async (question) => {
      const { questions, issues } = await thereAndBack(format, [question]);
      expect(issues).toEqual([]);
      expect(questions.map((one) => comparable(one, format.carries))).toEqual([comparable(question, format.carries)]);
    }), { numRuns: runsOf(name, 60) });
  });
});

describe.each(Object.entries(formats))('%s', (name, format) => {
  it('writes many questions of all kinds so that they come back in order, and writes the same bytes again', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyExchangedFor(name, format.carries.kinds), { maxLength: 6 }), async (list) => {
      const first = await writeAll(format.write, list.map((question) => ({ question })));
      const back = await readAll(format.read, first.bytes);
      // A workbook has a sheet a kind.
      const kinds = list.map(({ kind }) => kind);
      expect(back.questions.map(({ kind }) => kind)).toEqual(name === 'workbook' ? format.carries.kinds.flatMap((kind) => kinds.filter((one) => one === kind)) : kinds);
      const second = await writeAll(format.write, back.items);
      const third = await writeAll(format.write, (await readAll(format.read, second.bytes)).items);
      expect(third.text).toBe(second.text);
    }), { numRuns: runsOf(name, 30) });
  });

  it('never fails on bytes that are no such file', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 }).map((text) => new TextEncoder().encode(text))), async (bytes) => {
      const { questions, issues } = await readAll(format.read, bytes);
      expect(questions.length + issues.length).toBeLessThan(1_000);
    }), { numRuns: 200 });
  });
});
