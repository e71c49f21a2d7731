import { setImmediate } from 'node:timers/promises';
import type { Figure } from '@hocso/contracts/reporting/board.contract';
import { audiences } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import { audienceBit, competencyOfKey, isSelfDeclaredKey } from '@hocso/domain/completion/count-key';

/**
 * The facts of one unit as the database hands them over: 20 bytes a fact, the learner's id and the count key. A second
 * entry of a unit, `isUncounted`, holds those among them that do not count.
 */
export interface UnitFacts { unit: string | null; facts: Uint8Array; isUncounted: boolean }
export interface CountedCompetency { id: number; audience: Audience | null }

/** All figures of a board. Figures of units stand in the order of `unitIds`. */
export interface BoardTally {
  unitIds: (string | null)[];
  total: Figure;
  /** Those of `total` by people who registered themselves. */
  selfDeclared: Figure;
  audiences: Record<Audience, { total: Figure; extra: Figure }>;
  competencies: Map<number, { total: Figure; units: Figure[] }>;
  units: Figure[];
}

/** Facts counted before others get their turn: about three milliseconds. */
const slice = 20_000;
/** People looked up together. */
const batch = 64;
/** Count keys are smaller than this; see count-key.ts. */
const keyLimit = 0x2000;
const noFigure = (): Figure => ({ people: 0, completions: 0 });

/** Where a fact stands on the line of its own audience: the audience's position, the competency's bit among its own, and their figures. */
interface OwnLine { audience: number; bit: number; total: Figure; units: Figure[]; line: Figure }
/** What a count key means for the board. */
interface Meaning {
  /** Undefined where the fact is only "học thêm". */
  own: OwnLine | undefined;
  /** "Học thêm": one bit for each audience, by its position. */
  extra: number;
  isSelfDeclared: boolean;
}

// What is known of a person stands in sixteen 32-bit numbers side by side, one line of the processor's cache: people
// come in no order, and every separate place would be fetched from main memory.
const idAt = 0;
const wardAt = 4;
const unitAt = 8;
const seenAt = 12;
const extraAt = 13;
const selfAt = 14;
const uncountedAt = 15;
const size = 16;
const factBytes = 20;
const factWords = factBytes / 4;

/**
 * Counts people and completions of every cell, line and total in one pass: each person once wherever they stand, by
 * two sets of bits a person (competencies done in this unit, and in the whole ward). Lets other work pass in between.
 */
export async function tallyOf(given: readonly UnitFacts[], framework: readonly CountedCompetency[]): Promise<BoardTally> {
  const facts = given.filter(({ isUncounted }) => !isUncounted);
  const tally = emptyTally(facts.map(({ unit }) => unit), framework);
  const people = new People(given.reduce((sum, each) => sum + each.facts.byteLength / factBytes, 0));
  const counter: Counter = {
    tally, people, meanings: Array.from<Meaning | undefined>({ length: keyLimit }), read: keyReader(tally, framework), extraLines: audiences.map((audience) => tally.audiences[audience].extra),
    uncounted: takenOut(given, tally.unitIds, people),
  };
  let sincePause = 0;
  for (const [unit, { facts: bytes }] of facts.entries()) {
    const words = wordsOf(bytes);
    const count = bytes.byteLength / factBytes;
    for (let from = 0; from < count; from += slice) {
      const to = Math.min(from + slice, count);
      countFacts(counter, unit, words, from, to);
      sincePause += to - from;
      if (sincePause < slice) continue;
      sincePause = 0;
      await setImmediate();
    }
  }
  people.giveBack();
  return tally;
}

interface Counter {
  tally: BoardTally; people: People; meanings: (Meaning | undefined)[]; read(key: number): Meaning; extraLines: readonly Figure[];
  /** How many facts of a person, unit and count key do not count. */
  uncounted: Map<string, number>;
}

/** Marks the people some of whose facts do not count, and says which facts these are. Two facts alike are the same to every figure. */
function takenOut(given: readonly UnitFacts[], unitIds: readonly (string | null)[], people: People): Map<string, number> {
  const found = new Map<string, number>();
  for (const { unit, facts } of given.filter(({ isUncounted }) => isUncounted)) {
    const words = wordsOf(facts);
    for (let at = 0; at < words.length; at += factWords) {
      const person = people.find(words, at);
      people.known[person + uncountedAt] = 1;
      const fact = `${person} ${unitIds.indexOf(unit)} ${keyIn(words, at)}`;
      found.set(fact, (found.get(fact) ?? 0) + 1);
    }
  }
  return found;
}

/** The count key of the fact at `at`: its bytes come highest first, and words are read lowest first. */
const keyIn = (words: Int32Array, at: number): number => {
  const word = words[at + 4] ?? 0;
  return ((word >>> 24) & 0xff) | ((word >>> 8) & 0xff00);
};

/** Counts the facts of a unit from one position to another. Apart from its caller, because async functions run slowly. */
function countFacts({ tally, people, meanings, read, extraLines, uncounted }: Counter, unit: number, words: Int32Array, from: number, to: number): void {
  const { known } = people;
  const end = to * factWords;
  let next = from * factWords;
  for (let at = next; at < end; at += factWords) {
    if (at === next) {
      next = Math.min(at + batch * factWords, end);
      people.fetch(words, at, next);
    }
    const key = keyIn(words, at);
    const person = people.find(words, at);
    if (known[person + uncountedAt] === 1) {
      const fact = `${person} ${unit} ${key}`;
      const left = uncounted.get(fact) ?? 0;
      if (left > 0) {
        uncounted.set(fact, left - 1);
        continue;
      }
    }
    const { own, extra, isSelfDeclared } = meanings[key] ?? (meanings[key] = read(key));
    if (own) countOwn(tally, unit, own, known, person, isSelfDeclared);
    if (extra !== 0) countExtra(extraLines, known, person, extra);
  }
}

function countOwn(tally: BoardTally, unit: number, own: OwnLine, known: Int32Array, person: number, isSelfDeclared: boolean): void {
  const unitFigure = tally.units[unit] ?? noFigure();
  const cell = own.units[unit] ?? noFigure();
  const inUnit = person + unitAt;
  // Facts come unit by unit: bits of an earlier unit are forgotten. Units are counted from 1 here, 0 is "none yet".
  if (known[person + seenAt] !== unit + 1) {
    known[person + seenAt] = unit + 1;
    known[inUnit] = known[inUnit + 1] = known[inUnit + 2] = known[inUnit + 3] = 0;
    unitFigure.people += 1;
  }
  const doneInUnit = known[inUnit + own.audience] ?? 0;
  if ((doneInUnit & own.bit) === 0) cell.people += 1;
  known[inUnit + own.audience] = doneInUnit | own.bit;

  const inWard = person + wardAt;
  const doneInWard = known[inWard + own.audience] ?? 0;
  if (known[inWard] === 0 && known[inWard + 1] === 0 && known[inWard + 2] === 0 && known[inWard + 3] === 0) tally.total.people += 1;
  if (doneInWard === 0) own.line.people += 1;
  if ((doneInWard & own.bit) === 0) own.total.people += 1;
  known[inWard + own.audience] = doneInWard | own.bit;

  if (isSelfDeclared) {
    if (known[person + selfAt] === 0) tally.selfDeclared.people += 1;
    known[person + selfAt] = 1;
    tally.selfDeclared.completions += 1;
  }
  cell.completions += 1;
  own.total.completions += 1;
  own.line.completions += 1;
  unitFigure.completions += 1;
  tally.total.completions += 1;
}

function countExtra(lines: readonly Figure[], known: Int32Array, person: number, extra: number): void {
  const before = known[person + extraAt] ?? 0;
  for (let position = 0; position < lines.length; position += 1) {
    const line = lines[position];
    if (line === undefined || (extra & (1 << position)) === 0) continue;
    line.completions += 1;
    if ((before & (1 << position)) === 0) line.people += 1;
  }
  known[person + extraAt] = before | extra;
}

function emptyTally(unitIds: (string | null)[], framework: readonly CountedCompetency[]): BoardTally {
  const figures = (): Figure[] => unitIds.map(noFigure);
  return {
    unitIds, total: noFigure(), selfDeclared: noFigure(), units: figures(),
    audiences: Object.fromEntries(audiences.map((audience) => [audience, { total: noFigure(), extra: noFigure() }])) as BoardTally['audiences'],
    competencies: new Map(framework.filter(({ audience }) => audience !== null).map(({ id }) => [id, { total: noFigure(), units: figures() }])),
  };
}

/** Reads count keys as `board.filter.ts` does in SQL: own is the audience of the competency, "học thêm" every other one held. */
function keyReader(tally: BoardTally, framework: readonly CountedCompetency[]): (key: number) => Meaning {
  const audienceOf = new Map(framework.map(({ id, audience }) => [id, audience]));
  const bits = new Map(audiences.flatMap((audience) => framework.filter((each) => each.audience === audience).map(({ id }, index) => [id, index])));
  if (Math.max(...bits.values(), 0) > 30) throw new RangeError('an audience has more than 31 competencies: the tally needs wider bits');
  return (key) => {
    const id = competencyOfKey(key);
    const ownAudience = audienceOf.get(id) ?? null;
    const held = audiences.filter((audience) => (key & audienceBit(audience)) !== 0);
    const competency = tally.competencies.get(id);
    const isOwn = ownAudience !== null && held.includes(ownAudience) && competency !== undefined;
    return {
      own: isOwn ? { audience: audiences.indexOf(ownAudience), bit: 1 << (bits.get(id) ?? 0), ...competency, line: tally.audiences[ownAudience].total } : undefined,
      extra: held.filter((audience) => audience !== ownAudience).reduce((sum, audience) => sum | (1 << audiences.indexOf(audience)), 0),
      isSelfDeclared: isSelfDeclaredKey(key),
    };
  };
}

/** The same bytes as 32-bit words, to compare ids four words at a time. */
const wordsOf = (bytes: Uint8Array): Int32Array => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
};

/**
 * Memory of the last tally, for the next one: asking the system for ten megabytes and giving them back takes half as
 * long as counting. That of an unusually large ward is not kept.
 */
let spare: { known: Int32Array; slots: Int32Array } | undefined;
const mostSpareBytes = 32 * 1_048_576;

/** What is known of each person, found by their 16-byte id: a hash table. */
class People {
  readonly known: Int32Array;
  /** Without a use of what was fetched the processor would be spared the fetching. */
  fetched = 0;
  readonly #slots: Int32Array;
  readonly #mask: number;
  #count = 0;

  /** `most` is how many people there can be. */
  constructor(most: number) {
    const words = (most + 1) * size;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(most, 1) * 2));
    const kept = spare && spare.known.length >= words && spare.slots.length >= slots ? spare : undefined;
    if (kept) spare = undefined;
    this.known = kept?.known.fill(0, 0, words) ?? new Int32Array(words);
    this.#slots = kept?.slots.fill(0) ?? new Int32Array(slots);
    this.#mask = this.#slots.length - 1;
  }

  /** Ends the use of this table. */
  giveBack(): void {
    if (this.known.byteLength <= mostSpareBytes) spare = { known: this.known, slots: this.#slots };
  }

  /**
   * Looks at the places of all people from `at` to `end` without waiting for one after the other, so that the processor
   * fetches them from memory at the same time; finding them afterwards is twice as fast.
   */
  fetch(words: Int32Array, at: number, end: number): void {
    let seen = 0;
    for (let each = at; each < end; each += factWords) {
      const place = this.#slots[this.#slotOf(words, each) & this.#mask] ?? 0;
      seen ^= this.known[place * size] ?? 0;
    }
    this.fetched = seen;
  }

  /** Where in `known` the person begins whose id stands in `words` from `at` on. */
  find(words: Int32Array, at: number): number {
    const { known } = this;
    const a = words[at] ?? 0;
    const b = words[at + 1] ?? 0;
    const c = words[at + 2] ?? 0;
    const d = words[at + 3] ?? 0;
    for (let slot = this.#slotOf(words, at); ; slot += 1) {
      const place = this.#slots[slot & this.#mask] ?? 0;
      if (place === 0) {
        this.#count += 1;
        this.#slots[slot & this.#mask] = this.#count;
        const person = this.#count * size;
        known[person + idAt] = a;
        known[person + idAt + 1] = b;
        known[person + idAt + 2] = c;
        known[person + idAt + 3] = d;
        return person;
      }
      const person = place * size;
      if (known[person] === a && known[person + 1] === b && known[person + 2] === c && known[person + 3] === d) return person;
    }
  }

  /** Mixes all of an id: people who come in the same minute share its first words. */
  #slotOf(words: Int32Array, at: number): number {
    const mixed = Math.imul(words[at] ?? 0, 0x9e3779b1) ^ Math.imul(words[at + 1] ?? 0, 0x85ebca6b) ^ Math.imul(words[at + 2] ?? 0, 0xc2b2ae35) ^ (words[at + 3] ?? 0);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }
}
