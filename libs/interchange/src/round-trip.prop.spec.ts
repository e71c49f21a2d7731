import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formats } from './formats.ts';
import { anyExchangedFor, exchangedFor } from './testing/exchanged-arbitrary.ts';
import { comparable, readAll, thereAndBack, writeAll } from './testing/round-trip.ts';

const numRuns = 60;
const cases = Object.entries(formats).flatMap(([name, format]) => format.carries.kinds.filter((kind) => kind !== 'other').map((kind) => ({ name, kind, format })));

describe.each(cases)('$name, $kind', ({ name, format, kind }) => {
  it('brings a question back as it was', async () => {
    await fc.assert(fc.asyncProperty(exchangedFor(name, kind), async (question) => {
      const { questions, issues } = await thereAndBack(format, [question]);
      expect(issues).toEqual([]);
      expect(questions.map((one) => comparable(one, format.carries))).toEqual([comparable(question, format.carries)]);
    }), { numRuns });
  });
});

describe.each(Object.entries(formats))('%s', (name, format) => {
  it('writes many questions of all kinds so that they come back in order, and writes the same bytes again', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyExchangedFor(name, format.carries.kinds), { maxLength: 6 }), async (list) => {
      const first = await writeAll(format.write, list.map((question) => ({ question })));
      const back = await readAll(format.read, first.bytes);
      expect(back.questions.map(({ kind }) => kind)).toEqual(list.map(({ kind }) => kind));
      const second = await writeAll(format.write, back.items);
      const third = await writeAll(format.write, (await readAll(format.read, second.bytes)).items);
      expect(third.text).toBe(second.text);
    }), { numRuns: 30 });
  });

  it('never fails on bytes that are no such file', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 }).map((text) => new TextEncoder().encode(text))), async (bytes) => {
      const { questions, issues } = await readAll(format.read, bytes);
      expect(questions.length + issues.length).toBeLessThan(1_000);
    }), { numRuns: 200 });
  });
});
