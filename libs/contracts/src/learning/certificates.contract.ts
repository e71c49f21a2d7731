import { z } from 'zod';
import { competencyTitleField, completedAtField, courseCodeField, courseTitleField, isDemoField, maxPointsField, modeField, rawPointsField } from '../fields.ts';
import { languageField } from '../page.ts';
import { defineRoute } from '../route.ts';

/** Ward number, dash, 16 Crockford base-32 characters (80 random bits) and a check character. */
export const CertificateCodeSchema = z.string().regex(/^\d{1,9}-[0-9A-HJKMNP-TV-Z]{17}$/).describe('Unguessable code of the paper, also in its QR');

export const CertificateSchema = z.object({
  code: CertificateCodeSchema, number: z.string().describe('Running number of the ward, e.g. 2026/000123'),
  status: z.enum(['issued', 'revoked', 'erased']).describe('erased: the holder asked for it'),
  holderName: z.string().nullable().describe('Null after the holder asked for erasure'),
  organisationName: z.string().describe('The ward that issued it'), courseCode: courseCodeField, courseTitle: courseTitleField, courseVersion: z.int().describe('Version of the course that was completed'),
  competencyTitle: competencyTitleField, rawPoints: rawPointsField, maxPoints: maxPointsField, mode: modeField, completedAt: completedAtField, isDemo: isDemoField,
}).meta({ id: 'Certificate', description: 'What stands on a completion paper' });
export type Certificate = z.infer<typeof CertificateSchema>;

const code = '1-4T7KQ2M9XW3C8ZRB5';
const params = z.object({ code: z.string().max(40).describe('Code on the paper') });

export const certificateRoutes = {
  readCertificate: defineRoute({
    method: 'GET', path: '/certificates/:code', permission: 'certificate:verify', tag: 'certificates', summary: 'What stands on a completion paper, for whoever holds its code',
    params, query: z.object(languageField), status: 200, reply: CertificateSchema, errors: ['certificate.not-found', 'request.too-many'],
    example: {
      params: { code },
      reply: {
        code, number: '2026/000001', status: 'issued', holderName: 'Nguyễn Thị Thuỳ Dương', organisationName: 'Phường Việt Hoà', courseCode: 'ND-05',
        courseTitle: 'Nhận ra và xử lý lừa đảo trực tuyến', courseVersion: 1, competencyTitle: 'Nhận ra và xử lý lừa đảo trực tuyến', rawPoints: 9, maxPoints: 10, mode: 'SELF', completedAt: '2026-11-22T08:00:00.000Z', isDemo: false,
      },
    },
  }),
  readCertificatePaper: defineRoute({
    method: 'GET', path: '/certificates/:code/paper.pdf', permission: 'certificate:verify', tag: 'certificates', summary: 'The completion paper as PDF, A4 landscape',
    params, status: 200, reply: { file: 'application/pdf' }, errors: ['certificate.not-found', 'request.too-many'],
    example: { params: { code } },
  }),
};
