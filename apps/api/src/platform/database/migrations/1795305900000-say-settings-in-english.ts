import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ward's value in English, where it says it in other words; null shows the Vietnamese one. */
export class SaySettingsInEnglish1795305900000 implements MigrationInterface {
  readonly name = 'SaySettingsInEnglish1795305900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table setting add column value_en text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table setting drop column value_en');
  }
}
