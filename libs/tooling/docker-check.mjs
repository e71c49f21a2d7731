// node libs/tooling/docker-check.mjs [--quick]: checks docker-compose.yml, the Dockerfile and the Caddyfile without a Docker
// engine: their shape, and (unless --quick) every COPY and RUN step and the start command, executed in a temporary folder.
import './node-version.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { root, waitUntilReady } from './product.mjs';

const strings = z.array(z.string());
const ServiceSchema = z.strictObject({
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  image: z.string().regex(/:[\w.-]*\d/, 'pin the image to a version'),
  restart: z.literal('unless-stopped'),
  environment: z.record(z.string(), z.string()).optional(),
  command: strings.optional(),
  entrypoint: strings.optional(),
  volumes: strings.optional(),
  ports: strings.optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_started']) })).optional(),
  healthcheck: z.strictObject({ test: strings, interval: z.string(), timeout: z.string(), retries: z.int() }).optional(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: strings.optional(),
  cap_drop: strings.optional(),
  security_opt: strings.optional(),
  shm_size: z.string().optional(),
});
const ComposeSchema = z.strictObject({ name: z.string(), services: z.record(z.string(), ServiceSchema), volumes: z.record(z.string(), z.null()) });

const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** The instructions of a Dockerfile with their arguments, continuation lines joined. */
export function instructionsOf(text) {
  return text.replace(/\\\n/g, ' ').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ name: line.split(/\s/, 1)[0].toUpperCase(), rest: line.replace(/^\S+\s+/, '') }));
}

/** What is wrong with the three files, as sentences; nothing where all is well. */
export function dockerProblems(composeText, dockerfile, caddyfile, exists) {
  const parsed = ComposeSchema.safeParse(parse(composeText));
  if (!parsed.success) return parsed.error.issues.map((issue) => `docker-compose.yml ${issue.path.join('.')}: ${issue.message}`);
  const { services, volumes } = parsed.data;
  const found = [];
  const say = (truth, sentence) => { if (!truth) found.push(sentence); };
  for (const [name, service] of Object.entries(services)) {
    for (const mount of service.volumes ?? []) {
      const [source] = mount.split(':');
      say(source.startsWith('./') ? exists(source) : source in volumes, `${name}: the volume source ${source} exists nowhere.`);
    }
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      say(other in services, `${name} depends on ${other}, which is no service.`);
      const isWatched = services[other]?.healthcheck || services[other]?.build;
      say(condition !== 'service_healthy' || isWatched, `${name} waits for the health of ${other}, which has no health check.`);
    }
    for (const [key, value] of Object.entries(service.environment ?? {})) {
      say(!/PASSWORD|SECRET/.test(key) || /^\$\{\w+:\?/.test(value), `${name}: ${key} must come from the environment, with a message when it is absent (\${${key}:?…}).`);
    }
    say(name === 'caddy' || !service.ports, `${name} publishes a port: only the proxy may be reached from outside.`);
    if (service.build) say(exists(service.build.dockerfile), `${name}: ${service.build.dockerfile} does not exist.`);
  }
  say(services.postgres?.volumes?.some((mount) => mount.endsWith(':/var/lib/postgresql')), 'postgres: PostgreSQL 18 keeps its data under /var/lib/postgresql; mount a volume there.');
  const steps = instructionsOf(dockerfile);
  const last = steps.slice(steps.findLastIndex(({ name }) => name === 'FROM'));
  say(last.some(({ name, rest }) => name === 'USER' && !/^(root|0)\b/.test(rest)), 'The image must not run as root: end it with USER node.');
  say(last.some(({ name }) => name === 'HEALTHCHECK'), 'The image needs a HEALTHCHECK.');
  say(steps.filter(({ name }) => name === 'FROM').every(({ rest }) => /:\d+\.\d+\.\d+/.test(rest)), 'Pin the base image to an exact version.');
  const [, upstream, port] = /reverse_proxy\s+(\w+):(\d+)/.exec(caddyfile) ?? [];
  say(upstream in services, `The Caddyfile sends requests to "${upstream}", which is no service.`);
  say(last.some(({ name, rest }) => name === 'EXPOSE' && rest === port), `The Caddyfile sends requests to port ${port}, which the image does not expose.`);
  let depth = 0;
  for (const sign of caddyfile.replace(/\{\$[^}]*\}/g, '').replace(/#.*/g, '')) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) break;
  }
  say(depth === 0, 'The braces of the Caddyfile do not match.');
  return found;
}

/** Walks through the Dockerfile: COPY and RUN are carried out below `folder`, which stands for the root of each stage. */
export function execute(steps, folder) {
  const ignored = new Set(globSync(read('libs/tooling/docker/Dockerfile.dockerignore').split('\n').filter(Boolean).map((line) => line.replace(/\/$/, '')), { cwd: root, exclude: (name) => name.includes('node_modules/') }));
  const notes = [];
  let stage;
  let directory = '/';
  let env = {};
  const stages = {};
  for (const { name, rest } of steps) {
    const inside = (file) => path.join(stage, path.posix.isAbsolute(file) ? file : path.posix.join(directory, file));
    if (name === 'FROM') {
      const label = / AS (\w+)/i.exec(rest)?.[1] ?? 'final';
      stage = stages[label] = path.join(folder, label);
      mkdirSync(stage, { recursive: true });
      directory = '/';
      env = {};
    } else if (name === 'WORKDIR') {
      directory = rest;
      mkdirSync(inside('.'), { recursive: true });
    } else if (name === 'ENV') {
      for (const [, key, value] of rest.matchAll(/(\w+)=(\S+)/g)) env[key] = value;
    } else if (name === 'COPY') {
      const words = rest.split(/\s+/);
      const from = words[0].startsWith('--from=') ? words.shift().slice('--from='.length) : undefined;
      const target = words.pop();
      for (const source of words) {
        const absolute = from ? path.join(stages[from], source) : path.join(root, source);
        const isFolder = statSync(absolute).isDirectory();
        cpSync(absolute, isFolder ? inside(target) : path.join(inside(target), target.endsWith('/') ? path.basename(source) : ''), {
          recursive: true, verbatimSymlinks: true, filter: (file) => Boolean(from) || !ignored.has(path.relative(root, file)),
        });
      }
    } else if (name === 'RUN') {
      const runnable = rest.replace(/ && chown \S+ \S+/g, (step) => { notes.push(`not executed:${step.replace(' &&', '')} (no user of that name here)`); return ''; })
        .replaceAll(/(?<=\s)\/(app|data)\b/g, (place) => path.join(stage, place));
      console.log(`  RUN ${rest.slice(0, 90)}`);
      const { status } = spawnSync('/bin/sh', ['-c', runnable], { cwd: inside('.'), stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
      if (status !== 0) throw new Error(`The step failed: RUN ${rest}`);
    }
  }
  return { app: inside(stage, '/app'), data: inside(stage, '/data'), env, notes };
  function inside(base, place) { return path.join(base, place); }
}

/** Starts the built image's command as an unprivileged user against a real PostgreSQL, and asks its health check. */
async function startImage({ app, data, env }, folder, steps) {
  await import('./ts-loader.mjs');
  const { startEmbeddedPostgres } = await import('../../apps/api/src/platform/database/embedded-postgres.ts');
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'pg/postgres'), mode: 'test' });
  // Like the database service of the compose file: reachable by the app, which runs as somebody else.
  chmodSync(postgres.ownerConnection.host, 0o755);
  for (const socket of globSync(path.join(postgres.ownerConnection.host, '.s.*'))) chmodSync(socket, 0o777);
  const url = (user) => `postgres://${user}@/hocso?host=${encodeURIComponent(postgres.ownerConnection.host)}`;
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (asNobody.uid) spawnSync('chown', ['65534:65534', data]);
  const imageEnv = { PATH: process.env.PATH, ...env, HOCSO_DATA: data, PORT: '3797', HOST: '127.0.0.1', DATABASE_URL: url('hocso_app'), DATABASE_OWNER_URL: url('hocso_owner') };
  const command = JSON.parse(steps.findLast(({ name }) => name === 'CMD').rest);
  const child = spawn(process.execPath, command.slice(1), { cwd: app, env: imageEnv, stdio: ['ignore', 'pipe', 'pipe'], ...asNobody });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { said += text; });
  try {
    const ready = await waitUntilReady('http://127.0.0.1:3797', () => child.exitCode === null, 120_000);
    if (!ready) throw new Error(`The image's command did not become ready:\n${said}`);
    const health = JSON.parse(/CMD (\[.*\])/.exec(steps.findLast(({ name }) => name === 'HEALTHCHECK').rest)[1]);
    if (spawnSync(process.execPath, health.slice(1), { env: imageEnv }).status !== 0) throw new Error('The HEALTHCHECK of a healthy server fails.');
    child.kill('SIGTERM');
    for (const begin = Date.now(); child.exitCode === null && child.signalCode === null; await sleep(100)) {
      if (Date.now() - begin > 20_000) throw new Error('The image did not stop within 20 s of SIGTERM.');
    }
    if (child.exitCode !== 0) throw new Error(`The image ended with ${child.exitCode ?? child.signalCode} after SIGTERM:\n${said}`);
  } finally {
    child.kill('SIGKILL');
    await postgres.stop();
  }
}

async function main() {
  const dockerfile = read('libs/tooling/docker/Dockerfile');
  const problems = dockerProblems(read('docker-compose.yml'), dockerfile, read('libs/tooling/docker/Caddyfile'), (file) => existsSync(path.join(root, file)));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  console.log('docker-compose.yml, Dockerfile and Caddyfile have the right shape.');
  if (process.argv.includes('--quick')) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'hocso-docker-'));
  chmodSync(folder, 0o755);
  try {
    const steps = instructionsOf(dockerfile);
    const image = execute(steps, folder);
    for (const note of image.notes) console.log(`  ${note}`);
    await startImage(image, folder, steps);
    console.log('Every step of the Dockerfile ran; its command served the product as an unprivileged user, passed its health check and stopped.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error) => {
    console.error(`docker-check failed: ${error.message}`);
    process.exit(1);
  });
}
