import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { SignedIn } from '../../platform/auth/viewer.ts';

/** The tổ dân phố a request is about: the one asked for when it is the member's own, else all of theirs. Throws for anybody else's. */
export function unitsInScope(member: Pick<SignedIn, 'teamUnitIds'>, unitId: string | undefined): string[] {
  if (unitId === undefined) return member.teamUnitIds;
  if (!member.teamUnitIds.includes(unitId)) throw new DomainError('organisation.unit-not-found');
  return [unitId];
}
