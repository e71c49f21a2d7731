/**
 * The number a file means by `text`: digits with a dot as decimal sign, also `1e3`. A comma is a decimal comma, except
 * where it could part thousands (`1,000`): that is `ambiguous`, because nobody may guess. null for anything else.
 */
export function readNumber(text: string): number | 'ambiguous' | null {
  const told = text.trim().replace(/^\u2212/, '-');
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(told)) return finite(Number(told));
  if (/^[+-]?\d{1,3}(,\d{3})+$/.test(told)) return 'ambiguous';
  if (/^[+-]?\d*,\d+$/.test(told)) return finite(Number(told.replace(',', '.')));
  return null;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
