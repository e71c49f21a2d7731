import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadCourse } from '@hocso/content/load-course';
import { CatalogueModule } from '../contexts/catalogue/catalogue.module.ts';
import { PublishCourses, catalogueTenant } from '../contexts/catalogue/catalogue.api.ts';
import { CompetencyModule } from '../contexts/competency/competency.module.ts';
import { CompetencyRepository, Framework, audienceNumberOrNull } from '../contexts/competency/competency.api.ts';
import { IdentityModule } from '../contexts/identity/identity.module.ts';
import { OrganisationModule } from '../contexts/organisation/organisation.module.ts';
import { OrganisationRepository } from '../contexts/organisation/organisation.api.ts';
import { SystemClock } from '../platform/clock/clock.ts';
import { PlatformModule } from '../platform/config/config.module.ts';
import { Database } from '../platform/database/database.ts';
import type { PgConnection } from '../platform/database/embedded-postgres.ts';
import { migrate } from '../platform/database/migrate.ts';
import { createTestDatabase } from './test-database.ts';

/** The ward every test has; it is not set up yet. A second one stands beside it to prove that nothing leaks. */
export const ward = 2;
export const otherWard = 3;
/** When the clock of a test begins: an afternoon in the ward. It runs a millisecond at each look and by `passDays`. */
export const testNow = new Date('2026-11-22T08:00:00.000Z');

/** The product's own classes on a database of their own, at a time the test chooses. */
export interface TestWard {
  get<Instance>(token: Type<Instance> | (abstract new (...args: never[]) => Instance)): Instance;
  database: Database;
  /** Connects as the role that owns the tables. */
  owner: PgConnection;
  /** Moves the clock on by so many days. */
  passDays(days: number): void;
  /** The time of the last look. */
  now(): Date;
  close(): Promise<void>;
}

const settings = (owner: PgConnection, app: PgConnection): void => {
  process.env['HOCSO_PG'] = JSON.stringify({ owner, app });
  process.env['HOCSO_SECRET'] = 'a key for tests, never for a real ward';
};

/** A millisecond passes at each look, so that ids of one test sort in the order they were made. */
class TestClock extends SystemClock {
  milliseconds = testNow.getTime();
  override now(): Date {
    this.milliseconds += 1;
    return new Date(this.milliseconds);
  }
}

async function openContext(modules: readonly Type[], clock: TestClock): Promise<INestApplicationContext> {
  class TestModule {}
  Module({ imports: [PlatformModule.forRoot(clock), CompetencyModule, CatalogueModule, IdentityModule, OrganisationModule, ...modules] })(TestModule);
  return NestFactory.createApplicationContext(TestModule, { logger: ['error'], abortOnError: false });
}

/** Everything a ward finds on its first day: tables, framework, two courses, two wards. */
async function fillTemplate(owner: PgConnection): Promise<void> {
  const { app } = JSON.parse(process.env['HOCSO_TEST_PG'] ?? '{}') as { app: PgConnection };
  const database = { ...app, database: owner.database };
  await migrate(owner, database, testNow);
  settings(owner, database);
  const context = await openContext([], new TestClock());
  const competencies = context.get(CompetencyRepository);
  for (const { id, code, audience, position } of context.get(Framework).competencies) await competencies.place({ id, code, audience: audienceNumberOrNull(audience), position });
  const organisations = context.get(OrganisationRepository);
  await organisations.create({ id: catalogueTenant, kind: 'catalogue', code: '', name: 'Học Số', team_label: '', is_demo: false });
  for (const id of [ward, otherWard]) await organisations.create({ id, kind: 'ward', code: '', name: `Phường ${id}`, team_label: 'Tổ công nghệ số cộng đồng', is_demo: false });
  await context.get(PublishCourses).run(['nd-nhan-dien-lua-dao', 'tc-huong-dan-nguoi-lon-tuoi'].map((slug) => loadCourse(slug)));
  await context.get(Database).close();
  await context.close();
}

/** Opens a ward on a fresh database; `modules` adds contexts beyond identity, organisation, catalogue and competency. */
export async function openTestWard(modules: readonly Type[] = []): Promise<TestWard> {
  const database = await createTestDatabase({ name: 'ward', prepare: fillTemplate });
  settings(database.owner, database.app);
  const clock = new TestClock();
  const context = await openContext(modules, clock);
  return {
    get: (token) => context.get(token as Type),
    database: context.get(Database),
    owner: database.owner,
    passDays: (days) => { clock.milliseconds += days * 86_400_000; },
    now: () => new Date(clock.milliseconds),
    close: async () => {
      await context.get(Database).close();
      await context.close();
      await database.drop();
    },
  };
}
