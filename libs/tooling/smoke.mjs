// node libs/tooling/smoke.mjs: starts the product as a newcomer would, looks at it, and stops it. Used by .ci/run.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './product.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'hocso-smoke-'));
chmodSync(folder, 0o755);
const started = [];

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts `npm start` in a process group of its own, as a terminal does, and collects what it says. */
function start(env) {
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env: { ...process.env, DATABASE_URL: '', ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const run = { child, said: '', ended: once(child, 'exit').then(([code, signal]) => code ?? signal) };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { run.said += text; });
  started.push(run);
  return run;
}

async function until(what, condition, seconds) {
  for (const begin = Date.now(); Date.now() - begin < seconds * 1000; await sleep(100)) {
    if (await condition()) return;
  }
  throw new Error(`${what} did not come within ${seconds} s.`);
}

function expect(truth, what) {
  if (!truth) throw new Error(`Expected: ${what}`);
  console.log(`  ok  ${what}`);
}
const endedWithin = (run, seconds) => Promise.race([run.ended, sleep(seconds * 1000).then(() => 'still running')]);

async function main() {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { PORT: String(port), HOCSO_DATA: path.join(folder, 'data') };
  const begin = Date.now();
  const product = start(env);
  await until('The line "ready"', () => product.said.includes('(ready)') || product.child.exitCode !== null, 240);
  expect(product.said.includes(`http://localhost:${port}`), `npm start is ready after ${((Date.now() - begin) / 1000).toFixed(1)} s and names its address`);
  expect((await fetch(`${origin}/api/ready`)).status === 200, '/api/ready answers 200');
  expect((await fetch(`${origin}/api/health`)).status === 200, '/api/health answers 200');
  const page = await fetch(origin);
  const html = await page.text();
  expect(page.status === 200 && /<html[^>]+lang="vi"/.test(html) && html.includes('<h1'), 'the main page is served in Vietnamese, readable without scripts');
  expect((await fetch(`${origin}/quan-tri/`)).status === 200, 'the console is served');

  const second = start({ ...env, PORT: String(await freePort()) });
  expect((await endedWithin(second, 30)) === 1 && second.said.includes(origin.replace('127.0.0.1', 'localhost')), 'a second start in the same folder is refused and told where the first one runs');
  const taken = start({ ...env, HOCSO_DATA: path.join(folder, 'other') });
  expect((await endedWithin(taken, 30)) === 1 && taken.said.includes(`${port}`), 'a taken port is refused with exit code 1');
  expect(!existsSync(path.join(folder, 'other/postgres')), 'and before anything slow was begun');

  process.kill(-product.child.pid, 'SIGINT');
  await until('The end after Ctrl-C', () => product.said.includes('(stopped'), 30);
  await endedWithin(product, 10);
  const isDown = await fetch(origin).then(() => false, () => true);
  expect(isDown && !existsSync(path.join(folder, 'data/postgres/postmaster.pid')) && !existsSync(path.join(folder, 'data/instance.lock')), 'Ctrl-C stops server and database cleanly');

  const again = start(env);
  const beginAgain = Date.now();
  await until('The second "ready"', () => again.said.includes('(ready)') || again.child.exitCode !== null, 120);
  expect((await fetch(`${origin}/api/ready`)).status === 200, `it starts again on the same data in ${((Date.now() - beginAgain) / 1000).toFixed(1)} s`);
  process.kill(-again.child.pid, 'SIGTERM');
  await until('The end after SIGTERM', () => again.said.includes('(stopped'), 30);
}

let failure;
await main().catch((error) => { failure = error; });
for (const { child, said } of started) {
  if (failure) console.error(`--- npm start said:\n${said}`);
  if (child.exitCode === null && child.signalCode === null) {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      continue;
    }
  }
}
if (failure) await sleep(3000);
rmSync(folder, { recursive: true, force: true });
console.log(failure ? `Smoke test failed. ${failure.message}` : 'Smoke test passed.');
process.exit(failure ? 1 : 0);
