/** Reads what this device remembers; nothing where storage is forbidden, as in some in-app browsers. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a small thing on this device if it may; losing it harms nobody. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Full or forbidden storage: the choice then lasts as long as the page.
  }
}
