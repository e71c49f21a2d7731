/**
 * Where a link in a lesson may lead: these domains and everything below them. Learners are taught to trust no other
 * address, so a lesson must not teach the opposite. Add a domain only when a state body runs it.
 */
export const officialDomains = [
  'gov.vn',
  'chinhphu.vn',
  'quochoi.vn',
  'dangcongsan.vn',
] as const;

/** Says whether `address` is an https address of an official domain. */
export function isOfficialAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return false;
  return officialDomains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));
}
