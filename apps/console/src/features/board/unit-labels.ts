/** Column heads of units: what all names begin with, said once, and the short rest of each. */
export interface UnitLabels { prefix: string | null; labels: string[] }

// A rest longer than this needs a wide column anyway, so the whole name may stand there.
const shortRest = 5;

/** "Tổ dân phố số 1", "Tổ dân phố số 2" become "Tổ dân phố số" over "1", "2"; other lists keep their whole names. */
export function unitLabels(names: readonly string[]): UnitLabels {
  const words = names.map((name) => name.split(' '));
  const [first] = words;
  if (!first || names.length < 3) return { prefix: null, labels: [...names] };
  let length = 0;
  while (length < first.length - 1 && words.every((own) => own.length > length + 1 && own[length] === first[length])) length += 1;
  const labels = words.map((own) => own.slice(length).join(' '));
  return length > 0 && labels.every((label) => label.length <= shortRest) ? { prefix: first.slice(0, length).join(' '), labels } : { prefix: null, labels: [...names] };
}
