import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import { CatalogueModule } from './contexts/catalogue/catalogue.module.ts';
import { CompetencyModule } from './contexts/competency/competency.module.ts';
import { IdentityModule } from './contexts/identity/identity.module.ts';
import { LearningModule } from './contexts/learning/learning.module.ts';
import { OrganisationModule } from './contexts/organisation/organisation.module.ts';
import { SessionGuard } from './platform/auth/session.guard.ts';
import { PlatformModule } from './platform/config/config.module.ts';
import { ProblemFilter } from './platform/http/problem.filter.ts';
import { InvalidRequest } from './platform/http/problem.ts';

interface Issue { path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined; message: string }
const pathOf = (issue: Issue): string => (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
const codeOf = (issue: Issue): string => ('code' in issue && typeof issue.code === 'string' ? issue.code : 'invalid');

@Module({
  imports: [PlatformModule, CompetencyModule, CatalogueModule, IdentityModule, OrganisationModule, LearningModule],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new InvalidRequest(issues.slice(0, 20).map((issue) => ({ path: pathOf(issue), code: codeOf(issue) }))) }) },
  ],
})
export class AppModule {}
