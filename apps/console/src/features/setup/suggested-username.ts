import { foldedWords } from '@hocso/domain/primitives/vietnamese';

/** A user name made of a full name: "Trần Văn An" gives `tran.van.an`. */
export const suggestedUsername = (fullName: string): string => foldedWords(fullName).map((word) => word.replace(/[^a-z0-9]/g, '')).filter(Boolean).join('.').slice(0, 40);

/** Whether the server would take `username` (identity contract). */
export const isUsername = (username: string): boolean => /^[a-z0-9][a-z0-9._-]{2,39}$/.test(username);
