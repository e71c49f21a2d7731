/** `50% words` where an answer earns less than all points; also where the words themselves begin like that. */
export const withShare = (weight: number, text: string): string => (weight === 100 && !/^(-?\d+([.,]\d+)?\s*%|[*=[-])/.test(text) ? text : `${Number(weight.toFixed(5))}% ${text}`);

/** Takes `50%` from the front of an accepted answer. */
export function readShare(text: string): { weight: number; text: string } {
  const [, weight, rest] = /^(-?\d{1,3}(?:[.,]\d+)?)\s*%\s*([\s\S]*)$/.exec(text) ?? [];
  return weight === undefined ? { weight: 100, text } : { weight: Number(weight.replace(',', '.')), text: rest ?? '' };
}
