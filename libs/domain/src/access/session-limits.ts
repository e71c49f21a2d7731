/** How long a session lasts, in seconds. Staff see people's data, so theirs are shorter. */
export const sessionSeconds = { guest: 30 * 86_400, learner: 180 * 86_400, staff: 12 * 3_600 } as const;
/** Guests' work is erased after this many days without a name and consent. */
export const guestDays = 30;
/** Passwords people choose: length only, and not a common one (NIST SP 800-63B 5.1.1.2). */
export const passwordMinimum = 10;
