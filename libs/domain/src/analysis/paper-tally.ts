/** One question of a handed-in paper, marked. `chosen` holds ids of choices; empty where a type has none or nothing was given. */
export interface MarkedItem { question: number; earned: number; total: number; chosen: readonly string[]; isBlank: boolean }
/** A handed-in paper. `seconds` runs from opening to handing in, breaks included; null where it is not known. */
export interface MarkedPaper { items: readonly MarkedItem[]; passed: boolean; seconds: number | null }

/** Sums over pairs of shares (0..1) from which means, variances and a correlation follow. */
export interface PairSums { n: number; x: number; xx: number; y: number; yy: number; xy: number }
/** How one choice was taken: how often, how often in papers that failed, and how its takers did on the rest of the paper. */
export interface ChoiceTally { count: number; failedCount: number; restCount: number; rest: number; restSquares: number }
/** Everything remembered about one question: sums and counts, never a person or a paper. */
export interface ItemTally {
  answers: number;
  blanks: number;
  failedAnswers: number;
  /** Share earned on the question against share earned on the whole paper. */
  withTotal: PairSums;
  /** Share earned on the question against share earned on the rest of the paper; papers of one question have no rest. */
  withRest: PairSums;
  choices: Map<string, ChoiceTally>;
}
/** Everything remembered about many papers of one version of a quiz. `seconds` counts papers by their time. */
export interface PaperTally { papers: number; passed: number; seconds: Map<number, number>; items: Map<number, ItemTally> }

const noPairs = (): PairSums => ({ n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0 });
const noItem = (): ItemTally => ({ answers: 0, blanks: 0, failedAnswers: 0, withTotal: noPairs(), withRest: noPairs(), choices: new Map() });
/** The tally of no paper at all. */
export const noPapers = (): PaperTally => ({ papers: 0, passed: 0, seconds: new Map(), items: new Map() });

/**
 * The tally of `before` and these papers together. Papers may come in any order and in batches of any size: a ward is
 * read in one pass and only sums are kept. `before` is left alone.
 */
export function addPapers(before: PaperTally, papers: Iterable<MarkedPaper>): PaperTally {
  const after = structuredClone(before);
  for (const paper of papers) {
    after.papers += 1;
    if (paper.passed) after.passed += 1;
    if (paper.seconds !== null) after.seconds.set(paper.seconds, (after.seconds.get(paper.seconds) ?? 0) + 1);
    const earned = paper.items.reduce((sum, item) => sum + item.earned, 0);
    const total = paper.items.reduce((sum, item) => sum + item.total, 0);
    for (const item of paper.items) {
      const tally = after.items.get(item.question) ?? noItem();
      after.items.set(item.question, tally);
      addItem(tally, item, earned, total, paper.passed);
    }
  }
  return after;
}

function addItem(tally: ItemTally, item: MarkedItem, earned: number, total: number, passed: boolean): void {
  const share = item.earned / item.total;
  // Papers are drawn, so two of them may be worth different points: shares compare what points cannot.
  const rest = total > item.total ? (earned - item.earned) / (total - item.total) : null;
  tally.answers += 1;
  if (item.isBlank) tally.blanks += 1;
  if (!passed) tally.failedAnswers += 1;
  addPair(tally.withTotal, share, earned / total);
  if (rest !== null) addPair(tally.withRest, share, rest);
  for (const id of item.chosen) {
    const choice = tally.choices.get(id) ?? { count: 0, failedCount: 0, restCount: 0, rest: 0, restSquares: 0 };
    tally.choices.set(id, choice);
    choice.count += 1;
    if (!passed) choice.failedCount += 1;
    if (rest === null) continue;
    choice.restCount += 1;
    choice.rest += rest;
    choice.restSquares += rest * rest;
  }
}

function addPair(sums: PairSums, x: number, y: number): void {
  sums.n += 1;
  sums.x += x;
  sums.xx += x * x;
  sums.y += y;
  sums.yy += y * y;
  sums.xy += x * y;
}
