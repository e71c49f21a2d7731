// npm start [-- --demo]: the whole product on one machine, watched over until it is told to stop.
import './node-version.mjs';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const say = (line) => console.log(line);

/** Ends the start with a plain sentence instead of a stack trace. */
class Refusal extends Error {}

function readSettings() {
  let values;
  try {
    ({ values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } }));
  } catch {
    throw new Refusal('Cách dùng (usage): npm start   |   npm start -- --demo');
  }
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Refusal(`PORT phải là một số từ 1 đến 65535, không phải "${process.env.PORT}" (PORT must be a number).`);
  return { demo: values.demo, port, host: process.env.HOST || '0.0.0.0' };
}

const { demo, port, host } = await Promise.resolve().then(readSettings).catch(fail);
const { isPortFree, root, spawnProgram, waitUntilReady } = await import('./product.mjs');
await import('./ts-loader.mjs');
const database = '../../apps/api/src/platform/database';
const { acquireInstanceLock } = await import(`${database}/instance-lock.ts`);

const localHost = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
const origin = `http://${localHost}:${port}`;
const address = process.env.HOCSO_PUBLIC_URL || `http://${localHost === '127.0.0.1' ? 'localhost' : localHost}:${port}`;
// A made-up ward lives in a folder of its own: it can never meet a real ward's data.
const wantedData = path.resolve(process.env.HOCSO_DATA || path.join(root, demo ? 'data/demo' : 'data'));
const usesOwnDatabase = !process.env.DATABASE_URL;

let lock;
let postgres;
let databaseStart;
/** What runs against the database just now: first the preparation, then the server. */
let program;
let stopping = false;
const firstOfficer = [];

function fail(error) {
  console.error(error.message);
  process.exit(1);
}

/** Stops everything in the order that loses nothing: first the server drains, then the database writes. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  say('\nĐang dừng (stopping)…');
  if (program && program.exitCode === null && program.signalCode === null) {
    program.kill('SIGTERM');
    await Promise.race([once(program, 'exit'), sleep(15_000).then(() => program.kill('SIGKILL'))]);
  }
  await databaseStart;
  await postgres?.stop().catch((error) => console.error(error.message));
  lock?.release();
  say('Đã dừng, dữ liệu đã được lưu (stopped, everything is saved).');
  process.exit(code);
}

/** Restarts a part that died, more and more slowly; gives up when it never stays up. */
function restarter(what, start) {
  let deaths = [];
  return async () => {
    if (stopping) return;
    deaths = [...deaths.filter((time) => Date.now() - time < 60_000), Date.now()];
    if (deaths.length > 8) {
      console.error(`${what}: đã dừng đột ngột quá nhiều lần trong một phút (died too often in a minute), xin xem các dòng trên.`);
      return stop(1);
    }
    say(`${what} dừng đột ngột, đang khởi động lại (died, restarting)…`);
    await sleep(Math.min(250 * 2 ** (deaths.length - 1), 10_000));
    if (!stopping) await start().catch(async (error) => { console.error(error.message); await stop(1); });
  };
}

async function takeLock(dataDir) {
  const taken = await acquireInstanceLock(path.join(dataDir, 'instance.lock'), address);
  if (!taken.held) {
    throw new Refusal(`Học Số đang chạy rồi, tại ${taken.holder.note} (tiến trình ${taken.holder.pid}). Xin dùng bản đang chạy, hoặc dừng nó trước.\n(The product already runs at ${taken.holder.note}, process ${taken.holder.pid}, with the data in ${dataDir}.)`);
  }
  return taken;
}

async function chooseData() {
  if (!usesOwnDatabase) {
    mkdirSync(wantedData, { recursive: true });
    return wantedData;
  }
  const { chooseDataPlace } = await import(`${database}/data-place.ts`);
  const { databaseOsUser } = await import(`${database}/os-user.ts`);
  const isDefault = wantedData === path.join(root, 'data');
  const { dir, movedFrom } = chooseDataPlace(wantedData, databaseOsUser(), isDefault ? root : wantedData);
  if (movedFrom) say(`Dữ liệu nằm ở ${dir}, vì người dùng của cơ sở dữ liệu không vào được ${movedFrom} (the data lies in ${dir}).`);
  return dir;
}

async function startDatabase(dataDir) {
  const { startEmbeddedPostgres } = await import(`${database}/embedded-postgres.ts`);
  const start = startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), mode: 'durable', log: say });
  databaseStart = start.then((running) => { postgres = running; }, () => undefined);
  await start;
  await databaseStart;
  if (stopping) return;
  if (postgres.adopted) say('Dùng tiếp cơ sở dữ liệu đang chạy (adopted the running database).');
  postgres.onExit(restartDatabase);
}

/** Migrates, publishes the content, and learns how the first officer signs in; `@first-officer ` marks those lines. */
async function prepare(env, dataDir) {
  const child = (program = spawnProgram('apps/api/src/cli.ts', ['prepare', ...(demo ? ['--demo'] : [])], env, dataDir, ['ignore', 'pipe', 'inherit']));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('@first-officer ')) firstOfficer.push(line.slice('@first-officer '.length));
    else say(line);
  });
  const [code] = await once(child, 'close');
  if (code !== 0 && !stopping) throw new Refusal('Chưa chuẩn bị xong dữ liệu nên chưa chạy được (preparing the data failed), xin xem các dòng trên.');
}

/** In a terminal a person reads: the server's own lines go to a file there, elsewhere to the collector of the output. */
function serverOutput(dataDir) {
  if (!process.stdout.isTTY) return 'inherit';
  const file = path.join(dataDir, 'server.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

async function startServer(env, dataDir) {
  const output = serverOutput(dataDir);
  const server = (program = spawnProgram('apps/api/src/main.ts', [], env, dataDir, ['ignore', output, 'inherit']));
  if (typeof output === 'number') closeSync(output);
  const isAlive = () => server.exitCode === null && server.signalCode === null;
  const ready = await waitUntilReady(origin, isAlive, 90_000);
  if (stopping) return;
  if (!ready && isAlive()) throw new Refusal(`Máy chủ không sẵn sàng sau 90 giây (the server did not become ready): ${origin}/api/ready`);
  if (isAlive()) server.once('exit', restartServer);
  else void restartServer();
}

let restartDatabase = () => {};
let restartServer = () => {};

async function main() {
  const dataDir = await chooseData();
  lock = await takeLock(dataDir);
  if (!(await isPortFree(port, host, 3000))) {
    lock.release();
    lock = undefined;
    throw new Refusal(`Cổng ${port} đang có chương trình khác dùng. Xin chọn cổng khác, ví dụ: PORT=${port === 3001 ? 3002 : 3001} npm start\n(Port ${port} is taken; choose another with PORT.)`);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  // A killed npm leaves its child behind: then nobody could stop this any more with Ctrl-C.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && void stop(0), 500).unref();

  say(demo ? 'Học Số: phường mẫu với dữ liệu hư cấu (made-up ward).' : 'Học Số đang khởi động (starting)…');
  restartDatabase = restarter('Cơ sở dữ liệu (database)', () => startDatabase(dataDir));
  const { buildWeb } = await import('./build.mjs');
  const built = buildWeb(say);
  built.catch(() => undefined);
  const env = { HOCSO_DATA: dataDir, PORT: String(port), HOST: host, HOCSO_ORIGIN: address, HOCSO_DEMO: demo ? '1' : '' };
  if (usesOwnDatabase) {
    await startDatabase(dataDir);
    env.HOCSO_PG = JSON.stringify({ owner: postgres.ownerConnection, app: postgres.appConnection });
  }
  await prepare(env, dataDir);
  await built;
  restartServer = restarter('Máy chủ (server)', () => startServer(env, dataDir));
  await startServer(env, dataDir);
  if (stopping) return;
  say(`\nHọc Số đã sẵn sàng (ready): ${address}`);
  for (const line of firstOfficer) say(line);
  say('Nhấn Ctrl-C để dừng (Ctrl-C stops).');
}

await main().catch(async (error) => {
  if (stopping) return;
  console.error(process.env.LOG_LEVEL === 'debug' ? error.stack : error.message);
  if (lock || postgres) await stop(1);
  process.exit(1);
});
