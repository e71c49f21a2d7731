import { CreateTables1795305600000 } from './1795305600000-create-tables.ts';
import { CreateReportViews1795305700000 } from './1795305700000-create-report-views.ts';
import { CreateRoutines1795305600001 } from './1795305600001-create-routines.ts';
import { PublishRegistrations1795305800000 } from './1795305800000-publish-registrations.ts';
import { SaySettingsInEnglish1795305900000 } from './1795305900000-say-settings-in-english.ts';

/** All migrations in order. */
export const migrations = [CreateTables1795305600000, CreateRoutines1795305600001, CreateReportViews1795305700000, PublishRegistrations1795305800000, SaySettingsInEnglish1795305900000];
