/** Version of the privacy notice this app shows; the server refuses a consent that was given to another text. */
export const noticeVersion = '2026-11-22';
