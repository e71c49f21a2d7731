import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { FrameworkWords } from './framework-words.ts';
import { reports } from './reports/registry.ts';

@Module({ controllers: reports.flatMap(({ controllers }) => controllers), providers: reports.flatMap(({ providers }) => providers) })
export class ReportingModule {
  /** The module with the words of the framework it shows. `framework` must be provided for all modules. */
  static naming(framework: Type<FrameworkWords>): DynamicModule {
    return { module: ReportingModule, providers: [{ provide: FrameworkWords, useExisting: framework }] };
  }
}
