import { Inject, Injectable } from '@nestjs/common';
import type { Me } from '@hocso/contracts/identity/identity.contract';
import { audienceOf } from '@hocso/domain/competency/audience';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Language } from '@hocso/domain/primitives/localized-text';
import type { SignedIn } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Catalogue } from '../catalogue/catalogue.api.ts';
import { ContinueCodes, LearnerRepository, viewerOfRow } from '../identity/identity.api.ts';
import { completionViewOf, progressOf } from './course-standing.ts';
import { LearningRepository } from './data/learning.repository.ts';

/** What the product keeps about somebody, as they see it themselves. */
@Injectable()
export class OwnRecord {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
    @Inject(LearningRepository) private readonly learning: LearningRepository,
    @Inject(ContinueCodes) private readonly codes: ContinueCodes,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  async read(tenantId: number, who: Pick<SignedIn, 'learnerId' | 'roles' | 'mustSetPassword'>, language: Language): Promise<Me> {
    const [row, standings, audiences, consentGivenAt] = await Promise.all([
      this.learners.read(tenantId, who.learnerId), this.learning.standings(tenantId, who.learnerId), this.learners.audiencesAt(tenantId, who.learnerId, this.clock.now()),
      this.learners.consentGivenAt(tenantId, who.learnerId),
    ]);
    if (!row || row.status === 'erased') throw new DomainError('access.sign-in-needed');
    const courses = await Promise.all(standings.map(async (standing) => {
      const course = await this.catalogue.version(standing.course_version_id);
      const { percent, state } = progressOf(course, standing, language);
      return { slug: course.slug, title: course.manifest.file.title[language], percent, state, completion: completionViewOf(standing) };
    }));
    return {
      viewer: viewerOfRow(row, who), fullName: row.full_name, birthYear: row.birth_year, neighbourhood: row.neighbourhood, workplace: row.workplace, audiences: audiences.map(audienceOf),
      username: row.username, continueCode: row.status === 'active' && row.continue_counter > 0 ? this.codes.codeOf(row.id, row.continue_counter) : null,
      consentGivenAt: consentGivenAt?.toISOString() ?? null, courses,
    };
  }
}
