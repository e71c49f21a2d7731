import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@hocso/contracts/site/site.contract';
import { audienceOf } from '@hocso/domain/competency/audience';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { SignedIn } from '../../platform/auth/viewer.ts';
import { LearnerRepository } from './data/learner.repository.ts';
import type { LearnerRow } from './data/learner.repository.ts';

/** Version of the privacy notice that pages show; a consent given now refers to it. */
export const noticeVersion = '2026-11-22';

/** Describes a signed-in person to the screens. */
@Injectable()
export class Viewers {
  constructor(@Inject(LearnerRepository) private readonly learners: LearnerRepository) {}

  async viewerOf(tenantId: number, signedIn: SignedIn): Promise<Viewer> {
    const row = await this.learners.read(tenantId, signedIn.learnerId);
    if (!row || row.status === 'erased') throw new DomainError('access.sign-in-needed');
    return viewerOfRow(row, signedIn);
  }
}

export const viewerOfRow = (row: LearnerRow, signedIn: Pick<SignedIn, 'roles' | 'mustSetPassword'>): Viewer => ({
  status: row.status === 'guest' ? 'guest' : 'active',
  name: row.full_name,
  audience: row.chosen_audience === null ? null : audienceOf(row.chosen_audience),
  roles: signedIn.roles,
  mustSetPassword: signedIn.mustSetPassword,
});
