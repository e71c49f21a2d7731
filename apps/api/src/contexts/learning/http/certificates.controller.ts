import { Controller, Inject, Req, StreamableFile } from '@nestjs/common';
import { certificateRoutes } from '@hocso/contracts/learning/certificates.contract';
import type { Certificate } from '@hocso/contracts/learning/certificates.contract';
import type { ParamsOf, QueryOf } from '@hocso/contracts/route';
import type { FastifyRequest } from 'fastify';
import { EnvToken } from '../../../platform/config/env.ts';
import type { Env } from '../../../platform/config/env.ts';
import { Implement, ParamsOfRoute, QueryOfRoute } from '../../../platform/http/implement.ts';
import { RateLimit } from '../../../platform/limits/rate-limit.ts';
import { ReadCertificate } from '../use-cases/read-certificate.ts';

const { readCertificate, readCertificatePaper } = certificateRoutes;
const perAddress = { most: 60, seconds: 600 };

/** Completion papers are public to whoever holds the code; nobody can list them, and guessing is slowed down. */
@Controller()
export class CertificatesController {
  constructor(
    @Inject(ReadCertificate) private readonly certificates: ReadCertificate,
    @Inject(RateLimit) private readonly limit: RateLimit,
    @Inject(EnvToken) private readonly env: Env,
  ) {}

  @Implement(readCertificate)
  async readCertificate(@ParamsOfRoute(readCertificate) { code }: ParamsOf<typeof readCertificate>, @QueryOfRoute(readCertificate) { lang }: QueryOf<typeof readCertificate>, @Req() request: FastifyRequest): Promise<Certificate> {
    await this.limit.count(`certificate:${request.ip}`, perAddress);
    return this.certificates.byCode(code, lang);
  }

  @Implement(readCertificatePaper)
  async readPaper(@ParamsOfRoute(readCertificatePaper) { code }: ParamsOf<typeof readCertificatePaper>, @Req() request: FastifyRequest): Promise<StreamableFile> {
    await this.limit.count(`certificate:${request.ip}`, perAddress);
    const base = this.env.HOCSO_PUBLIC_URL ?? `${request.protocol}://${request.host}`;
    const paper = await this.certificates.paper(code, base);
    return new StreamableFile(paper, { type: 'application/pdf', disposition: `inline; filename="giay-xac-nhan-${code}.pdf"` });
  }
}
