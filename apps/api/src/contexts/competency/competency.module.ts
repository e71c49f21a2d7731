import { Global, Module } from '@nestjs/common';
import { CompetencyRepository } from './data/competency.repository.ts';
import { Framework } from './framework.ts';

@Global()
@Module({ providers: [CompetencyRepository, Framework], exports: [CompetencyRepository, Framework] })
export class CompetencyModule {}
