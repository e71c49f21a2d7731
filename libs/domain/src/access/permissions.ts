import type { Role } from './roles.ts';

const everybody: readonly Role[] = ['visitor', 'learner', 'team-member', 'ward-coordinator', 'administrator'];
const signedIn: readonly Role[] = ['learner', 'team-member', 'ward-coordinator', 'administrator'];
const officers: readonly Role[] = ['ward-coordinator', 'administrator'];

/**
 * The one permission table: which roles hold which permission. Scope (own record, own tổ dân phố, own ward) is
 * checked where the data is read. Routes name a permission; screens show only what it allows.
 */
export const permissionTable = {
  'site:read': everybody,
  'course:read': everybody,
  'learning:do': everybody,
  'attempt:read-own': signedIn,
  'attempt:answer-own': signedIn,
  'registration:create': everybody,
  'session:create': everybody,
  'session:end': everybody,
  'self:read': signedIn,
  'self:update': signedIn,
  'self:withdraw': signedIn,
  'password:change': ['team-member', 'ward-coordinator', 'administrator'],
  'certificate:verify': everybody,
  'setup:complete': everybody,
  'team:read': ['team-member'],
  'team:assist': ['team-member'],
  'board:read': officers,
  'people:list': officers,
  'people:export': officers,
  'analysis:read': officers,
  'unit:read': officers,
  'unit:manage': officers,
  'team-member:read': officers,
  'team-member:manage': officers,
  'settings:read': officers,
  'settings:manage': officers,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissionTable;
export const permissions = Object.keys(permissionTable) as Permission[];

/** Whether somebody holding `held` roles has `permission`. More roles never mean less access. */
export const isAllowed = (permission: Permission, held: readonly Role[]): boolean => {
  const allowed: readonly Role[] = permissionTable[permission];
  return held.some((role) => allowed.includes(role));
};

const openBeforePassword: ReadonlySet<Permission> = new Set([
  'site:read', 'course:read', 'certificate:verify', 'setup:complete', 'session:create', 'session:end', 'self:read', 'password:change',
]);

/**
 * Whether somebody who came by one-time code may do this before choosing a password: read what every visitor reads, see
 * who they are, set the password, leave. The code passed through other hands, so nothing is done in their name until then.
 */
export const isOpenBeforePassword = (permission: Permission): boolean => openBeforePassword.has(permission);
