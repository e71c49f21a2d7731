import { setImmediate } from 'node:timers/promises';
import type { Figure } from '@hocso/contracts/reporting/board.contract';
import { audiences } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import { audienceBit, competencyOfKey, isSelfDeclaredKey } from '@hocso/domain/completion/count-key';

/** The facts of one unit as the database hands them over: 16 bytes of a learner's id and 4 of a count key, a fact. */
export interface UnitFacts { learners: Uint8Array; keys: Uint8Array }
export interface CountedCompetency { id: number; audience: Audience | null }

/** All figures of a board. Units stand in the order their facts were given in, competencies in the order of the framework. */
export interface BoardTally {
  total: Figure;
  /** People counted in `total` who registered themselves. */
  selfDeclared: number;
  audiences: Record<Audience, { total: Figure; extra: Figure }>;
  competencies: Map<number, { total: Figure; units: Figure[] }>;
  units: Figure[];
}

/** Facts counted before others get their turn: about three milliseconds. */
const slice = 20_000;
const noFigure = (): Figure => ({ people: 0, completions: 0 });

/** What a count key means for the board. */
interface Meaning {
  /** The own line the fact stands on; undefined where it is only "học thêm". */
  own: { audience: number; bit: number; total: Figure; units: Figure[]; line: Figure } | undefined;
  /** "Học thêm": one bit for each audience, by its position. */
  extra: number;
  isSelfDeclared: boolean;
}

/**
 * Counts people and completions of every cell, line and total in one pass: each person once wherever they stand, by
 * two sets of bits a person (competencies done in this unit, and in the whole ward). Lets other work pass in between.
 */
export async function tallyOf(facts: readonly UnitFacts[], framework: readonly CountedCompetency[]): Promise<BoardTally> {
  const tally = emptyTally(facts.length, framework);
  const meaningOf = keyReader(tally, framework);
  const people = new People(facts.reduce((sum, { keys }) => sum + keys.length / 4, 0));
  const lines = audiences.length;
  const doneInWard = new Int32Array(people.capacity * lines);
  const doneInUnit = new Int32Array(people.capacity * lines);
  const extraInWard = new Uint8Array(people.capacity);
  const unitSeen = new Int32Array(people.capacity).fill(-1);
  const isSelfSeen = new Uint8Array(people.capacity);
  const extraLines = audiences.map((audience) => tally.audiences[audience].extra);

  for (const [unit, { learners, keys }] of facts.entries()) {
    const ids = wordsOf(learners);
    const numbers = new DataView(keys.buffer, keys.byteOffset, keys.byteLength);
    const unitFigure = tally.units[unit] ?? noFigure();
    const count = keys.byteLength / 4;
    for (let index = 0; index < count; index += 1) {
      if (index % slice === slice - 1) await setImmediate();
      const meaning = meaningOf(numbers.getInt32(index * 4));
      const person = people.numberOf(ids, index * 4);
      const { own } = meaning;
      if (own) {
        const cell = own.units[unit] ?? noFigure();
        const at = person * lines;
        if (unitSeen[person] !== unit) {
          unitSeen[person] = unit;
          doneInUnit.fill(0, at, at + lines);
          unitFigure.people += 1;
        }
        if (!has(doneInUnit, at + own.audience, own.bit)) cell.people += 1;
        doneInUnit[at + own.audience] = (doneInUnit[at + own.audience] ?? 0) | own.bit;
        const isFirstInWard = doneInWard[at] === 0 && doneInWard[at + 1] === 0 && doneInWard[at + 2] === 0 && doneInWard[at + 3] === 0;
        if (isFirstInWard) tally.total.people += 1;
        if (doneInWard[at + own.audience] === 0) own.line.people += 1;
        if (!has(doneInWard, at + own.audience, own.bit)) own.total.people += 1;
        doneInWard[at + own.audience] = (doneInWard[at + own.audience] ?? 0) | own.bit;
        if (meaning.isSelfDeclared && isSelfSeen[person] === 0) {
          isSelfSeen[person] = 1;
          tally.selfDeclared += 1;
        }
        cell.completions += 1;
        own.total.completions += 1;
        own.line.completions += 1;
        unitFigure.completions += 1;
        tally.total.completions += 1;
      }
      if (meaning.extra !== 0) addExtra(extraLines, extraInWard, person, meaning.extra);
    }
  }
  return tally;
}

const has = (bits: Int32Array, at: number, bit: number): boolean => ((bits[at] ?? 0) & bit) !== 0;

function addExtra(lines: readonly Figure[], seen: Uint8Array, person: number, extra: number): void {
  const before = seen[person] ?? 0;
  for (const [position, line] of lines.entries()) {
    if ((extra & (1 << position)) === 0) continue;
    line.completions += 1;
    if ((before & (1 << position)) === 0) line.people += 1;
  }
  seen[person] = before | extra;
}

function emptyTally(units: number, framework: readonly CountedCompetency[]): BoardTally {
  const figures = (): Figure[] => Array.from({ length: units }, noFigure);
  return {
    total: noFigure(), selfDeclared: 0, units: figures(),
    audiences: Object.fromEntries(audiences.map((audience) => [audience, { total: noFigure(), extra: noFigure() }])) as BoardTally['audiences'],
    competencies: new Map(framework.filter(({ audience }) => audience !== null).map(({ id }) => [id, { total: noFigure(), units: figures() }])),
  };
}

/** Reads count keys as `board.filter.ts` does in SQL: own is the audience of the competency, "học thêm" every other one held. */
function keyReader(tally: BoardTally, framework: readonly CountedCompetency[]): (key: number) => Meaning {
  const audienceOf = new Map(framework.map(({ id, audience }) => [id, audience]));
  const bits = new Map(audiences.flatMap((audience) => framework.filter((each) => each.audience === audience).map(({ id }, index) => [id, index])));
  const known: (Meaning | undefined)[] = [];
  const read = (key: number): Meaning => {
    const id = competencyOfKey(key);
    const ownAudience = audienceOf.get(id) ?? null;
    const held = audiences.filter((audience) => (key & audienceBit(audience)) !== 0);
    const competency = tally.competencies.get(id);
    const index = bits.get(id) ?? 0;
    if (index > 30) throw new RangeError('an audience has more than 31 competencies: the tally needs wider bits');
    const isOwn = ownAudience !== null && held.includes(ownAudience) && competency !== undefined;
    return {
      own: isOwn ? { audience: audiences.indexOf(ownAudience), bit: 1 << index, ...competency, line: tally.audiences[ownAudience].total } : undefined,
      extra: held.filter((audience) => audience !== ownAudience).reduce((sum, audience) => sum | (1 << audiences.indexOf(audience)), 0),
      isSelfDeclared: isSelfDeclaredKey(key),
    };
  };
  return (key) => (known[key] ??= read(key));
}

/** The same bytes as 32-bit words, to compare ids four words at a time. */
const wordsOf = (bytes: Uint8Array): Int32Array => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
};

/** Numbers people 0, 1, 2, … in the order they are met: a hash table over 16-byte ids. */
class People {
  readonly capacity: number;
  readonly #slots: Int32Array;
  readonly #ids: Int32Array;
  readonly #mask: number;
  #count = 0;

  constructor(most: number) {
    this.capacity = Math.max(most, 1);
    const size = 2 ** Math.ceil(Math.log2(this.capacity * 2));
    this.#slots = new Int32Array(size);
    this.#ids = new Int32Array(this.capacity * 4);
    this.#mask = size - 1;
  }

  /** The number of the person whose id stands in `words` from `at` on. */
  numberOf(words: Int32Array, at: number): number {
    const a = words[at] ?? 0;
    const b = words[at + 1] ?? 0;
    const c = words[at + 2] ?? 0;
    const d = words[at + 3] ?? 0;
    // The last words of a UUIDv7 are random; the first are a time that many share.
    for (let slot = Math.imul(c ^ d, 0x9e3779b1) >>> 7; ; slot += 1) {
      const found = (this.#slots[slot & this.#mask] ?? 0) - 1;
      if (found === -1) {
        const person = this.#count;
        this.#count += 1;
        this.#slots[slot & this.#mask] = person + 1;
        const id = person * 4;
        this.#ids[id] = a;
        this.#ids[id + 1] = b;
        this.#ids[id + 2] = c;
        this.#ids[id + 3] = d;
        return person;
      }
      const id = found * 4;
      if (this.#ids[id] === a && this.#ids[id + 1] === b && this.#ids[id + 2] === c && this.#ids[id + 3] === d) return found;
    }
  }
}
