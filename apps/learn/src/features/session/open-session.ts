import type { Viewer } from '@hocso/contracts/site/site.contract';
import { forgetDevice } from '../../offline/sender.ts';
import { pageAddresses } from '../../site/addresses.ts';
import { rememberPreference } from '../../site/preferences-context.tsx';

/** Where somebody belongs after signing in: a new password first, then the pages of their role, else their own learning. */
export function homeOf(viewer: Viewer, learnerHome: string): string {
  if (viewer.mustSetPassword) return pageAddresses.password;
  if (viewer.roles.includes('ward-coordinator') || viewer.roles.includes('administrator')) return pageAddresses.console;
  if (viewer.roles.includes('team-member')) return pageAddresses.team;
  return learnerHome;
}

/** Opens the pages of the person who signed in. A full load: nothing of whoever used the device before is left in it. */
export async function enterAs(viewer: Viewer, learnerHome: string): Promise<void> {
  await forgetDevice();
  if (viewer.audience) rememberPreference('audience', viewer.audience);
  location.assign(homeOf(viewer, learnerHome));
}
