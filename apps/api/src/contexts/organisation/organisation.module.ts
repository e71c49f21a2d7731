import { Global, Module } from '@nestjs/common';
import { OrganisationRepository } from './data/organisation.repository.ts';
import { SiteController } from './http/site.controller.ts';
import { IssueSetupLink } from './use-cases/issue-setup-link.ts';
import { WardVariables } from './ward-variables.ts';

@Global()
@Module({ controllers: [SiteController], providers: [IssueSetupLink, OrganisationRepository, WardVariables], exports: [IssueSetupLink, OrganisationRepository, WardVariables] })
export class OrganisationModule {}
