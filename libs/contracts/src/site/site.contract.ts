import { AudienceSchema } from '@hocso/domain/competency/audience';
import { roles } from '@hocso/domain/access/roles';
import { z } from 'zod';
import { audienceField, isDemoField, unitNameField } from '../fields.ts';
import { languageField } from '../page.ts';
import { defineRoute } from '../route.ts';

/** Who is looking: null for a visitor who has done nothing yet. */
export const ViewerSchema = z.object({
  status: z.enum(['guest', 'active']).describe('guest: learns without having given a name'),
  name: z.string().nullable().describe('Full name as given; null for a guest'),
  audience: AudienceSchema.nullable().describe('The audience chosen first, null while none was chosen'),
  roles: z.array(z.enum(roles)).describe('Roles held now; everybody with a record holds learner'),
  mustSetPassword: z.boolean().describe('True after the first sign-in with a one-time code'),
}).meta({ id: 'Viewer', description: 'Who is looking' });
export type Viewer = z.infer<typeof ViewerSchema>;

export const UnitChoiceSchema = z.object({ id: z.uuid().describe('Id of the unit'), name: unitNameField, kind: z.string().describe('Kind of unit, e.g. neighbourhood-group for tổ dân phố') }).meta({ id: 'UnitChoice', description: 'A unit somebody may choose' });

export const SiteSchema = z.object({
  organisation: z.object({
    name: z.string().describe('Name of the ward, e.g. "Phường Việt Hoà"'),
    code: z.string().describe('Administrative code of the ward, may be empty before set-up'),
    isDemo: isDemoField,
    isSetUp: z.boolean().describe('False until the first officer has finished the first run'),
    teamLabel: z.string().describe('What the ward calls its community digital team'),
  }).describe('The ward'),
  audiences: z.array(z.object({
    code: audienceField,
    name: z.string().describe('What the audience is called'),
    directive: z.string().describe('The words of section 1e for this audience, verbatim in Vietnamese'),
  })).describe('The four audiences, in the order of the directive'),
  neighbourhoods: z.array(UnitChoiceSchema).describe('Tổ dân phố a resident may choose from'),
  workplaces: z.array(UnitChoiceSchema).describe('Offices, associations and businesses a learner may choose from'),
  noticeVersion: z.string().describe('Version of the privacy notice that a consent given now refers to'),
  variables: z.record(z.string(), z.string()).describe('Public contact facts of the ward, by variable key'),
  viewer: ViewerSchema.nullable().describe('Null for a visitor who has done nothing yet'),
}).meta({ id: 'Site', description: 'What every page starts with' });
export type Site = z.infer<typeof SiteSchema>;

const exampleViewer: Viewer = { status: 'guest', name: null, audience: 'CITIZEN', roles: ['learner'], mustSetPassword: false };

export const siteRoutes = {
  readSite: defineRoute({
    method: 'GET', path: '/site', permission: 'site:read', tag: 'site',
    summary: 'The ward, its audiences and units, and who is looking',
    query: z.object(languageField), status: 200, reply: SiteSchema, errors: [],
    example: {
      reply: {
        organisation: { name: 'Phường Việt Hoà', code: '10543', isDemo: false, isSetUp: true, teamLabel: 'Tổ công nghệ số cộng đồng' },
        audiences: [{ code: 'CITIZEN', name: 'Người dân', directive: 'Tiếp cận, sử dụng hiệu quả dịch vụ công trực tuyến, thương mại điện tử và thanh toán số.' }],
        neighbourhoods: [{ id: '01930000-0000-7000-8000-000000000001', name: 'Tổ dân phố số 1', kind: 'neighbourhood-group' }],
        workplaces: [], noticeVersion: '2026-11-22', variables: { so_1022: '1022' }, viewer: exampleViewer,
      },
    },
  }),
};
