import { z } from 'zod';
import { defineRoute } from '../route.ts';

export const __Pascal__RowSchema = z.object({
  kind: z.string().describe('Kind of the units, e.g. neighbourhood-group'), units: z.int().min(0).describe('Open units of that kind'),
}).meta({ id: '__Pascal__Row' });
export type __Pascal__Row = z.infer<typeof __Pascal__RowSchema>;

export const __Pascal__Schema = z.object({
  rows: z.array(__Pascal__RowSchema), total: z.object({ units: z.int().min(0).describe('Sum of the rows') }),
}).meta({ id: '__Pascal__' });
export type __Pascal__ = z.infer<typeof __Pascal__Schema>;

export const __camel__Routes = {
  read__Pascal__: defineRoute({
    method: 'GET', path: '/reports/__kebab__', permission: 'board:read', tag: 'reports', summary: 'The report __kebab__: one row a kind of unit',
    status: 200, reply: __Pascal__Schema, errors: [],
    example: { reply: { rows: [{ kind: 'neighbourhood-group', units: 12 }], total: { units: 12 } } },
  }),
};
