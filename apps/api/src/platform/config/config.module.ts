import { Global, Module } from '@nestjs/common';
import { Audit } from '../audit/audit.ts';
import { SessionCookies } from '../auth/session-cookies.ts';
import { Tenants } from '../auth/tenants.ts';
import { Clock, SystemClock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { RateLimit } from '../limits/rate-limit.ts';
import { EnvToken, readEnv } from './env.ts';
import type { Env } from './env.ts';
import { Keys, loadKeys } from './keys.ts';

/** What every context may ask for: settings, keys, time, database, limits, audit. */
@Global()
@Module({
  providers: [
    { provide: EnvToken, useFactory: () => readEnv() },
    { provide: Keys, useFactory: (env: Env) => loadKeys(env), inject: [EnvToken] },
    { provide: Clock, useClass: SystemClock },
    { provide: Database, useFactory: (env: Env) => new Database(env.database.app, env), inject: [EnvToken] },
    RateLimit, Audit, SessionCookies, Tenants,
  ],
  exports: [EnvToken, Keys, Clock, Database, RateLimit, Audit, SessionCookies, Tenants],
})
export class PlatformModule {}
