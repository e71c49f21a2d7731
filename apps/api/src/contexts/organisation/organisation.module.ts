import { Global, Module } from '@nestjs/common';
import { OrganisationRepository } from './data/organisation.repository.ts';
import { SiteController } from './http/site.controller.ts';
import { WardVariables } from './ward-variables.ts';

@Global()
@Module({ controllers: [SiteController], providers: [OrganisationRepository, WardVariables], exports: [OrganisationRepository, WardVariables] })
export class OrganisationModule {}
