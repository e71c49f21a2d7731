import { localizedText, slug } from '@hocso/domain/testing/arbitraries';
import type { LocalizedText } from '@hocso/domain/primitives/localized-text';
import { mockDevices, mockElementKinds } from '@hocso/domain/content/mock-screen';
import type { MockScreen } from '@hocso/domain/content/mock-screen';
import fc from 'fast-check';

/** Generated cases of one question type, on which the laws of all question types are tried. */
export interface QuestionCases<Stored, Response> {
  question: fc.Arbitrary<Stored>;
  /** The same question with another key: everything a learner sees before submission stays as it is. */
  rekeyed(question: Stored): fc.Arbitrary<Stored>;
  /** The same question and key with its parts written in another order; absent where order is the key or there are no parts. */
  rearranged?(question: Stored): fc.Arbitrary<Stored>;
  /** A response that can be marked. */
  response(question: Stored): fc.Arbitrary<Response>;
  /** The same response given in another order; absent where a response has no order or order is what it says. */
  retold?(response: Response): fc.Arbitrary<Response>;
  /** Ids the public shape holds; absent where it holds those of the question, no more and no less. */
  shownIds?(question: Stored): string[];
  /** Something that is no response to this question: strangers' ids, repeats, other shapes. */
  stranger(question: Stored): fc.Arbitrary<unknown>;
}

/** Words that must never leave the server before submission; laws look for them in the public shape. */
export const secretWords = 'BÍ MẬT: đáp án nằm ở đây';
/** A text that must not leave the server before submission. */
export const secretText: fc.Arbitrary<LocalizedText> = localizedText.map(({ vi, en }) => ({ vi: `${secretWords} ${vi}`, en: `${secretWords} ${en}` }));

/** The fields all questions have, the secret ones full of `secretWords`. */
export const commonFields = {
  id: slug.map((name) => `nd-05-${name}`),
  version: fc.constant(1 as const),
  competency: fc.constantFrom('ND5', 'CC3', 'TC2'),
  digcomp: fc.constantFrom<string[]>(['4.1'], ['4.2', '1.2']),
  difficulty: fc.integer({ min: 1, max: 3 }),
  tags: fc.subarray(['situation', 'bi-mat']),
  points: fc.integer({ min: 1, max: 10 }),
  stem: localizedText,
  sample: fc.option(localizedText, { nil: undefined }),
  explanation: secretText,
  source: fc.constant(`${secretWords}: nguồn`),
  reviewedOn: fc.constant('2026-11-22'),
};

/** How a question may be marked. */
export const policy = fc.constantFrom('all-or-nothing' as const, 'partial' as const, undefined);

export interface Option { id: string; text: LocalizedText }
/** Options with ids of their own; ids share few letters, so that order by id and order as written differ. */
export const options = (min: number, max: number): fc.Arbitrary<Option[]> =>
  fc.uniqueArray(fc.record({ id: slug, text: localizedText }), { minLength: min, maxLength: max, selector: (option) => option.id });

const weight = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined });
/** Words for an option that must not leave the server before submission. */
export const feedback = fc.option(secretText, { nil: undefined });
/** The same options with other words for each. */
export const retoldOptions = <Given extends Option>(items: readonly Given[]): fc.Arbitrary<Given[]> =>
  fc.array(feedback, { minLength: items.length, maxLength: items.length }).map((told) => items.map((item, index) => ({ ...item, feedback: told[index] })));
export interface WeighedOption extends Option { weight?: number | undefined; feedback?: LocalizedText | undefined }
/** The same options with other weights and other words for each: nothing a learner may see before submission. */
export const weighed = (items: readonly Option[]): fc.Arbitrary<WeighedOption[]> =>
  fc.array(fc.record({ weight, feedback }), { minLength: items.length, maxLength: items.length }).map((told) => items.map((item, index) => ({ ...item, ...told[index] })));

const kinds = fc.array(fc.constantFrom(...mockElementKinds), { minLength: 14, maxLength: 14 });
/** A made-up screen with elements of all kinds. */
export const mockScreen: fc.Arbitrary<MockScreen> = fc.record({ device: fc.constantFrom(...mockDevices), title: localizedText, parts: options(2, 14), kinds })
  .map(({ device, title, parts, kinds: looks }) => ({ device, title, elements: parts.map((part, index) => ({ ...part, kind: looks[index] ?? 'text' })) }));

export const idsOf = (items: readonly Option[]): string[] => items.map(({ id }) => id);
/** All of `items` in any order. */
export const inAnyOrder = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
/** An id that none of `items` has. */
export const strangerTo = (items: readonly Option[]): string => `${items.map(({ id }) => id).join('-')}-la`;
/** Values that are no response to any question made of ids. */
export const oddValues: readonly unknown[] = [0, 1, true, {}, [[]], [null], [1], { a: 1 }, 'khong-co-that', Symbol('x')];
