import { z } from 'zod';
import { defineRoute } from '../route.ts';

export const __Pascal__RowSchema = z.object({
  unitId: z.uuid(), unitName: z.string(), people: z.int().min(0).describe('Registered people of the tổ dân phố, each counted once'),
}).meta({ id: '__Pascal__Row' });
export type __Pascal__Row = z.infer<typeof __Pascal__RowSchema>;

export const __Pascal__Schema = z.object({
  rows: z.array(__Pascal__RowSchema), total: z.object({ people: z.int().min(0).describe('Sum of the rows') }),
}).meta({ id: '__Pascal__' });
export type __Pascal__ = z.infer<typeof __Pascal__Schema>;

export const __camel__Routes = {
  read__Pascal__: defineRoute({
    method: 'GET', path: '/reports/__kebab__', permission: 'board:read', tag: 'reports', summary: 'The report __kebab__: one row a tổ dân phố',
    status: 200, reply: __Pascal__Schema, errors: [],
    example: { reply: { rows: [{ unitId: '01930000-0000-7000-8000-000000000001', unitName: 'Tổ dân phố số 3', people: 12 }], total: { people: 12 } } },
  }),
};
