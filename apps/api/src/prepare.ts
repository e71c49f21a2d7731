import { NestFactory } from '@nestjs/core';
import { loadAllCourses } from '@hocso/content/load-course';
import { AppModule } from './app.module.ts';
import type { Clock } from './platform/clock/clock.ts';
import { Catalogue, PublishCourses, catalogueTenant } from './contexts/catalogue/catalogue.api.ts';
import { CompetencyRepository, Framework, audienceNumberOrNull } from './contexts/competency/competency.api.ts';
import { IssueSetupLink, OrganisationRepository } from './contexts/organisation/organisation.api.ts';
import { firstWard } from './first-ward.ts';
import { EnvToken, readEnv } from './platform/config/env.ts';
import type { Env } from './platform/config/env.ts';
import { migrate } from './platform/database/migrate.ts';
import { Database } from './platform/database/database.ts';

/** Brings database and catalogue up to date and says, in plain lines through `tell`, what was done. */
export async function prepare(tell: (line: string) => void, options: { isDemo: boolean; clock?: Clock; fillDemo?: (context: PrepareContext) => Promise<void> }): Promise<void> {
  const env = readEnv();
  const done = await migrate(env.database.owner, env.database.app, new Date());
  if (done.length > 0) tell(`Cơ sở dữ liệu: đã nâng cấp ${done.length} bước.`);
  const context = await NestFactory.createApplicationContext(AppModule.forRoot(options.clock), { logger: ['error', 'warn'], abortOnError: false });
  try {
    await placeCatalogue(context, options.isDemo);
    const courses = loadAllCourses();
    const published = await context.get(PublishCourses).run(courses);
    context.get(Catalogue).forgetCurrent();
    const fresh = published.filter((each) => each.isNew).length;
    tell(`Khoá học: ${published.length} khoá${fresh > 0 ? `, ${fresh} khoá có nội dung mới` : ''}.`);
    if (options.isDemo) await options.fillDemo?.(context);
    else await tellFirstOfficer(context, tell);
  } finally {
    await context.get(Database).close();
    await context.close();
  }
}

/** What the demo data is made with: the product's own use cases. */
export type PrepareContext = Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

async function placeCatalogue(context: PrepareContext, isDemo: boolean): Promise<void> {
  const competencies = context.get(CompetencyRepository);
  for (const competency of context.get(Framework).competencies) {
    await competencies.place({ id: competency.id, code: competency.code, audience: audienceNumberOrNull(competency.audience), position: competency.position });
  }
  const organisations = context.get(OrganisationRepository);
  await organisations.create({ id: catalogueTenant, kind: 'catalogue', code: '', name: 'Học Số', team_label: '', is_demo: false });
  const ward = await organisations.read(firstWard);
  if (!ward) await organisations.create({ id: firstWard, kind: 'ward', code: '', name: isDemo ? 'Phường Mẫu' : 'Phường (chưa đặt tên)', team_label: 'Tổ công nghệ số cộng đồng', is_demo: isDemo });
  else if (ward.is_demo !== isDemo) throw new Error(isDemo
    ? 'This data folder holds a real ward. Demo data is never mixed into it: choose another folder with HOCSO_DATA.'
    : 'This data folder holds a demo ward. Start it with "npm start -- --demo", or choose another folder with HOCSO_DATA.');
}

async function tellFirstOfficer(context: PrepareContext, tell: (line: string) => void): Promise<void> {
  const env = context.get<Env>(EnvToken);
  const origin = env.HOCSO_PUBLIC_URL ?? process.env['HOCSO_ORIGIN'] ?? `http://localhost:${env.PORT}`;
  const path = await context.get(IssueSetupLink).run(firstWard);
  if (path) tell(`@first-officer Cán bộ đầu tiên mở đường dẫn này một lần để đặt mật khẩu và khai báo phường:\n@first-officer   ${origin}${path}`);
  else tell(`@first-officer Cán bộ đăng nhập tại ${origin}/quan-tri/`);
}
