const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day of a moment where the wards are, as `2026-11-22`. Milliseconds since 1970. */
export const wardDayOf = (moment: number): string => day.format(moment);

/** The moment a day, `2026-11-22`, begins where the wards are (UTC+7 all year), in milliseconds since 1970. */
export const wardDayStart = (wardDay: string): number => Date.parse(`${wardDay}T00:00:00+07:00`);
