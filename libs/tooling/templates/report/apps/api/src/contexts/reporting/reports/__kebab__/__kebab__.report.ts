import type { Report } from '../report.ts';
import { __Pascal__Controller } from './__kebab__.controller.ts';
import { __Pascal__Query } from './__kebab__.query.ts';

/** What the report __kebab__ is for, and whose question it answers. */
export const __camel__Report: Report = {
  id: '__kebab__',
  permission: 'board:read',
  exports: [],
  controllers: [__Pascal__Controller],
  providers: [__Pascal__Query],
};
