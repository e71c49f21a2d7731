/** Periods an officer reports about, in the order of the buttons. */
export const presets = ['week', 'month', 'quarter', 'year', 'all'] as const;
export type Preset = (typeof presets)[number];
export interface Period { from: string | null; to: string | null }

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });
/** Today in the ward, as `YYYY-MM-DD`, wherever this computer thinks it is. */
export const wardToday = (now: Date): string => dayFormat.format(now);

const asDay = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** First and last day of the whole period that `today` lies in; weeks begin on Monday. */
export function periodOf(preset: Preset, today: string): Period {
  if (preset === 'all') return { from: null, to: null };
  const date = new Date(`${today}T00:00:00Z`);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const monday = day - ((date.getUTCDay() + 6) % 7);
  const firstOfQuarter = month - (month % 3);
  switch (preset) {
    case 'week': return { from: asDay(year, month, monday), to: asDay(year, month, monday + 6) };
    case 'month': return { from: asDay(year, month, 1), to: asDay(year, month + 1, 0) };
    case 'quarter': return { from: asDay(year, firstOfQuarter, 1), to: asDay(year, firstOfQuarter + 3, 0) };
    default: return { from: asDay(year, 0, 1), to: asDay(year, 12, 0) };
  }
}

/** The preset that a period is, seen from `today`, or null for days chosen by hand. */
export const presetOf = ({ from, to }: Period, today: string): Preset | null =>
  presets.find((preset) => {
    const period = periodOf(preset, today);
    return period.from === from && period.to === to;
  }) ?? null;
