import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { PgConfig } from '../config/env.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/migrations.ts';
import { HouseNamingStrategy } from './naming-strategy.ts';

/** The TypeORM side of the database: migrations and the drift check, as the role that owns the tables. */
export const createDataSource = (config: PgConfig): DataSource => new DataSource({
  type: 'postgres',
  ...('connectionString' in config ? { url: config.connectionString } : { host: config.host, port: config.port ?? 5432, username: config.user, database: config.database }),
  entities,
  migrations,
  namingStrategy: new HouseNamingStrategy(),
  migrationsTransactionMode: 'each',
  migrationsRun: false,
  synchronize: false,
  poolSize: 2,
  invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
});
