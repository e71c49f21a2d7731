// How the parts of the product are started: shared by start.mjs and by tests that need the whole product.
import { createServer } from 'node:net';
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = path.resolve(import.meta.dirname, '../..');

/** Whether nothing listens on `port` yet. After a crash the old server may hold it for a moment longer. */
export async function isPortFree(port, host, patienceMs) {
  for (const begin = Date.now(); ; await sleep(200)) {
    const free = await new Promise((resolve, reject) => {
      const probe = createServer();
      probe.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
      probe.listen({ port, host }, () => probe.close(() => resolve(true)));
    });
    if (free || Date.now() - begin > patienceMs) return free;
  }
}

function compileCache(dataDir) {
  const beside = path.join(root, 'node_modules');
  try {
    accessSync(beside, constants.W_OK);
    return path.join(beside, '.cache/compile');
  } catch {
    return path.join(dataDir, 'compile-cache');
  }
}

/** Starts a TypeScript program of the repository; it ends by itself when this process dies (see run.mjs). */
export function spawnProgram(file, words, env, dataDir, stdio) {
  return spawn(process.execPath, [path.join(root, 'libs/tooling/run.mjs'), path.join(root, file), ...words], {
    cwd: root,
    stdio,
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache(dataDir), ...env, HOCSO_PARENT: String(process.pid) },
  });
}

/** Asks until the server says it is ready; resolves false when `isAlive` turns false or the time is over. */
export async function waitUntilReady(origin, isAlive, timeoutMs) {
  for (const begin = Date.now(); isAlive() && Date.now() - begin < timeoutMs; await sleep(100)) {
    try {
      const reply = await fetch(`${origin}/api/ready`, { signal: AbortSignal.timeout(2000) });
      await reply.body?.cancel();
      if (reply.ok) return true;
    } catch {
      continue;
    }
  }
  return false;
}
