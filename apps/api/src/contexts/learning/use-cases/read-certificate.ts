import { Inject, Injectable } from '@nestjs/common';
import type { Certificate } from '@hocso/contracts/learning/certificates.contract';
import { modeOf } from '@hocso/domain/completion/completion-mode';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { Database } from '../../../platform/database/database.ts';
import { CertificatePaper } from '../../../platform/documents/certificate-paper.ts';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import { Framework } from '../../competency/competency.api.ts';
import { OrganisationRepository } from '../../organisation/organisation.api.ts';
import * as sql from '../data/learning.statements.ts';
import { wardOfCertificateCode } from './certificate-code.ts';

interface CertificateRow {
  public_code: string; year: number; number: number; status: number; full_name: string | null; learner_status: string; course_version_id: string; raw_points: number; max_points: number; mode: number;
  completed_at: Date; completion_status: number;
}

/** What stands on a completion paper, found by its code. */
@Injectable()
export class ReadCertificate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(Framework) private readonly framework: Framework,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(CertificatePaper) private readonly papers: CertificatePaper,
  ) {}

  /** Throws `certificate.not-found` for a code that was never given out or is malformed. */
  async byCode(code: string, language: Language): Promise<Certificate> {
    const tenantId = wardOfCertificateCode(code);
    const row = tenantId === null ? undefined : (await this.database.query<CertificateRow>(sql.readCertificate, [tenantId, code]))[0];
    const ward = row && tenantId !== null ? await this.organisations.read(tenantId) : undefined;
    if (!row || !ward) throw new DomainError('certificate.not-found');
    const course = await this.catalogue.version(row.course_version_id);
    const { file } = course.manifest;
    return {
      code: row.public_code, number: `${row.year}/${String(row.number).padStart(6, '0')}`,
      status: row.learner_status === 'erased' ? 'erased' : row.status === 1 || row.completion_status === 2 ? 'revoked' : 'issued',
      holderName: row.full_name, organisationName: ward.name, courseCode: file.code, courseTitle: file.title[language], courseVersion: course.number,
      competencyTitle: this.framework.competency(file.competency).title[language], rawPoints: row.raw_points, maxPoints: row.max_points, mode: modeOf(row.mode),
      completedAt: row.completed_at.toISOString(), isDemo: ward.is_demo,
    };
  }

  /** The paper as PDF; only while it is valid. */
  async paper(code: string, baseUrl: string): Promise<Buffer> {
    const certificate = await this.byCode(code, 'vi');
    if (certificate.status !== 'issued' || certificate.holderName === null) throw new DomainError('certificate.not-found');
    return this.papers.render({ ...certificate, holderName: certificate.holderName, url: `${baseUrl}/giay-xac-nhan/${certificate.code}` });
  }
}
