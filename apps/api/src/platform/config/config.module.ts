import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Audit } from '../audit/audit.ts';
import { SessionCookies } from '../auth/session-cookies.ts';
import { Tenants } from '../auth/tenants.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { RateLimit } from '../limits/rate-limit.ts';
import { EnvToken, readEnv } from './env.ts';
import type { Env } from './env.ts';
import { Keys, loadKeys } from './keys.ts';

/** What every context may ask for: settings, keys, time, database, limits, audit. */
@Global()
@Module({})
export class PlatformModule {
  /** `clock` is the system's in the product, a chosen one for demo data and tests. */
  static forRoot(clock: Clock): DynamicModule {
    const services = [RateLimit, Audit, SessionCookies, Tenants];
    return {
      module: PlatformModule,
      providers: [
        { provide: EnvToken, useFactory: () => readEnv() },
        { provide: Keys, useFactory: (env: Env) => loadKeys(env), inject: [EnvToken] },
        { provide: Clock, useValue: clock },
        { provide: Database, useFactory: (env: Env) => new Database(env.database.app, env), inject: [EnvToken] },
        ...services,
      ],
      exports: [EnvToken, Keys, Clock, Database, ...services],
    };
  }
}
