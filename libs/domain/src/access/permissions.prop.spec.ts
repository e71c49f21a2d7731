import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rolesHeld } from '../testing/arbitraries.ts';
import type { Permission } from './permissions.ts';
import { isAllowed, isOpenBeforePassword, permissionTable, permissions } from './permissions.ts';
import type { Role } from './roles.ts';
import { assignableRoles, roles } from './roles.ts';

const permission = fc.constantFrom(...permissions);
const heldBy = (role: Role): Permission[] => permissions.filter((each) => isAllowed(each, [role]));

describe('laws of access', () => {
  it('more roles never mean less access', () => {
    fc.assert(fc.property(permission, rolesHeld, rolesHeld, (asked, held, more) => {
      expect(!isAllowed(asked, held) || isAllowed(asked, [...held, ...more])).toBe(true);
    }));
  });

  it('several roles together allow what one of them allows and nothing else', () => {
    fc.assert(fc.property(permission, rolesHeld, (asked, held) => {
      expect(isAllowed(asked, held)).toBe(held.some((role) => isAllowed(asked, [role])));
    }));
  });

  it('no role at all opens nothing', () => {
    fc.assert(fc.property(permission, (asked) => expect(isAllowed(asked, [])).toBe(false)));
  });
});

describe('the permission table', () => {
  it('gives every permission to a known role, each once', () => {
    for (const holders of Object.values(permissionTable) as (readonly Role[])[]) {
      expect(holders.length).toBeGreaterThan(0);
      expect(new Set(holders).size).toBe(holders.length);
      for (const role of holders) expect(roles).toContain(role);
    }
  });

  it('gives every role something to do', () => {
    for (const role of roles) expect(heldBy(role).length).toBeGreaterThan(0);
  });

  it('lets everybody do what a visitor may, and staff what a learner may', () => {
    for (const role of roles) expect(heldBy(role)).toEqual(expect.arrayContaining(heldBy('visitor')));
    for (const role of assignableRoles) expect(heldBy(role)).toEqual(expect.arrayContaining(heldBy('learner')));
  });

  it('opens nobody else’s data and changes nothing but the password before one is set', () => {
    const open = permissions.filter(isOpenBeforePassword);
    expect(open.filter((each) => !isAllowed(each, ['visitor']))).toEqual(['self:read', 'password:change']);
    expect(open).not.toEqual(expect.arrayContaining(['learning:do']));
    expect(open).toContain('session:end');
  });

  it('keeps lists of people, figures and settings from everybody who is no officer', () => {
    const officersOnly: Permission[] = ['board:read', 'people:list', 'people:export', 'unit:manage', 'team-member:manage', 'settings:manage'];
    for (const role of ['visitor', 'learner', 'team-member'] as const) for (const asked of officersOnly) expect(isAllowed(asked, [role])).toBe(false);
  });
});
