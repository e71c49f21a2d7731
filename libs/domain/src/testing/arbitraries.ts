import fc from 'fast-check';
import { uuidv7 } from '../primitives/ids.ts';
import type { LocalizedText } from '../primitives/localized-text.ts';
import type { ActivityEvidence, ActivityState } from '../completion/course-completion.ts';
import { activityStates } from '../completion/course-completion.ts';
import type { Role } from '../access/roles.ts';
import { roles } from '../access/roles.ts';

/** Milliseconds a UUIDv7 can hold: 48 bits. */
export const anyMoment: fc.Arbitrary<number> = fc.integer({ min: 0, max: 2 ** 48 - 1 });
/** A moment between 2026 and 2036, as the product will see them. */
export const recentMoment: fc.Arbitrary<number> = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2036, 0) });
export const tenBytes: fc.Arbitrary<Uint8Array> = fc.uint8Array({ minLength: 10, maxLength: 10 });
export const uuid: fc.Arbitrary<string> = fc.tuple(recentMoment, tenBytes).map(([at, random]) => uuidv7(at, random));
/** Seeds as they are stored: signed 32-bit. */
export const seed: fc.Arbitrary<number> = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** Lower-case kebab names; the short alphabet makes lookalikes and order by id matter. */
export const slug: fc.Arbitrary<string> = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z', '0', '9'), minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('-'));

const phrase: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('Không bấm vào đường dẫn lạ', 'Gọi 1022 hỏi lại', 'Đúng', 'Sai', '{{so_1022}}', '**Dừng** lại', 'key', 'explanation'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '').map((text) => text.trim()),
);
/** Trimmed words in both languages. */
export const localizedText: fc.Arbitrary<LocalizedText> = fc.record({ vi: phrase, en: phrase });

export const activityState: fc.Arbitrary<ActivityState> = fc.constantFrom(...activityStates);
export const rolesHeld: fc.Arbitrary<Role[]> = fc.subarray([...roles]);

/** Evidence about activities of a small course, some keys more than once, done ones with a time. */
export const activityEvidence: fc.Arbitrary<ActivityEvidence[]> = fc.array(
  fc.record({ key: fc.constantFrom('doc', 'xem', 'thuc-hanh', 'quiz'), state: activityState, completedAt: fc.option(recentMoment) }),
  { maxLength: 8 },
);

/** `items` and a permutation of them. */
export const withPermutation = <Item>(items: fc.Arbitrary<Item[]>): fc.Arbitrary<[Item[], Item[]]> =>
  items.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })));
