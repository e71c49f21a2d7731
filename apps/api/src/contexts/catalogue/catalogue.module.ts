import { Global, Module } from '@nestjs/common';
import { Catalogue } from './catalogue.ts';
import { CatalogueRepository } from './data/catalogue.repository.ts';
import { PublishCourses } from './use-cases/publish-courses.ts';

@Global()
@Module({ providers: [Catalogue, CatalogueRepository, PublishCourses], exports: [Catalogue, PublishCourses] })
export class CatalogueModule {}
