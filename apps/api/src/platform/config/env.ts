import path from 'node:path';
import { z } from 'zod';

/** Under this token the settings of the process (`Env`) are injected. */
export const EnvToken = Symbol('Env');

const PgConfigSchema = z.looseObject({ host: z.string(), user: z.string(), database: z.string() });
const EnvSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).default(0).describe('0 means no metrics listener'),
  METRICS_HOST: z.string().default('127.0.0.1'),
  HOCSO_DATA: z.string().optional(),
  HOCSO_PG: z.string().optional().describe('JSON { owner, app } of pg client settings, set by the starter for the embedded database'),
  HOCSO_SECRET: z.string().min(32).optional().describe('Key for codes and cookies; made and kept in the data folder when absent'),
  HOCSO_PUBLIC_URL: z.url().optional().describe('Address printed in QR codes; else the address of the request'),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  DATABASE_POOLER: z.enum(['session', 'transaction']).default('session'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  TRUST_PROXY: z.stringbool().default(false),
  COOKIE_SECURE: z.stringbool().optional().describe('Else cookies are secure when the request came over https'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** Settings of a `pg` client: an address, or a socket folder with user and database. */
export type PgConfig = { connectionString: string } | { host: string; user: string; database: string; port?: number };
export interface Env extends Omit<z.infer<typeof EnvSchema>, 'HOCSO_PG'> {
  dataDir: string;
  database: { owner: PgConfig; app: PgConfig };
}

/** Reads the environment once. A bad value stops the process with the names of the settings, never their values. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = EnvSchema.safeParse(source);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`These settings have a value that cannot be used: ${names}. See the handbook page on settings.`);
  }
  const { HOCSO_PG: embedded, ...rest } = parsed.data;
  const dataDir = path.resolve(rest.HOCSO_DATA ?? 'data');
  return { ...rest, dataDir, database: databaseOf(rest.DATABASE_URL, rest.DATABASE_OWNER_URL, embedded) };
}

function databaseOf(url: string | undefined, ownerUrl: string | undefined, embedded: string | undefined): Env['database'] {
  if (url) return { owner: { connectionString: ownerUrl ?? url }, app: { connectionString: url } };
  if (!embedded) throw new Error('No database: start the product with "npm start", or set DATABASE_URL.');
  const parsed = z.object({ owner: PgConfigSchema, app: PgConfigSchema }).parse(JSON.parse(embedded));
  return parsed as Env['database'];
}
