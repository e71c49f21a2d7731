import { Module, StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AnalysisModule } from './contexts/analysis/analysis.module.ts';
import { AssistanceModule } from './contexts/assistance/assistance.module.ts';
import { CatalogueModule } from './contexts/catalogue/catalogue.module.ts';
import { Framework } from './contexts/competency/competency.api.ts';
import { CompetencyModule } from './contexts/competency/competency.module.ts';
import { IdentityModule } from './contexts/identity/identity.module.ts';
import { LearningModule } from './contexts/learning/learning.module.ts';
import { OrganisationModule } from './contexts/organisation/organisation.module.ts';
import { ReportingModule } from './contexts/reporting/reporting.module.ts';
import { SessionGuard } from './platform/auth/session.guard.ts';
import { SystemClock } from './platform/clock/clock.ts';
import type { Clock } from './platform/clock/clock.ts';
import { PlatformModule } from './platform/config/config.module.ts';
import { ProblemFilter } from './platform/http/problem.filter.ts';
import { InvalidRequest } from './platform/http/problem.ts';

interface Issue { path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined; message: string }
const pathOf = (issue: Issue): string => (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
const codeOf = (issue: Issue): string => ('code' in issue && typeof issue.code === 'string' ? issue.code : 'invalid');

const contexts = [CompetencyModule, CatalogueModule, IdentityModule, OrganisationModule, LearningModule, AnalysisModule, AssistanceModule, ReportingModule.naming(Framework)];

/** The whole server. `clock` is the system's in the product, a chosen one for demo data and tests. */
@Module({})
export class AppModule {
  static forRoot(clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(clock), ...contexts],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new InvalidRequest(issues.slice(0, 20).map((issue) => ({ path: pathOf(issue), code: codeOf(issue) }))) }) },
      ],
    };
  }
}
