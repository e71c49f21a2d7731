const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day of a moment where the wards are, as `2026-11-22`. Milliseconds since 1970. */
export const wardDayOf = (moment: number): string => day.format(moment);
