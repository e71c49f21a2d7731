import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json; charset=utf-8',
};
/** Twins written by the build, best first. */
const encodings = [['br', '.br'], ['gzip', '.gz']] as const;

interface Asset { plain: Buffer; type: string; packed: { encoding: string; bytes: Buffer }[] }

/**
 * Serves the files of the client build from memory: those under /assets carry their hash in the name and stay fresh
 * for a year, the few beside them (icon, robots.txt) for an hour.
 */
export function registerPageAssets(fastify: FastifyInstance, clientDir: string): void {
  for (const [folder, cacheControl] of [['assets', 'public, max-age=31536000, immutable'], ['', 'public, max-age=3600']] as const) {
    for (const name of readdirSync(path.join(clientDir, folder))) {
      const file = path.join(clientDir, folder, name);
      const type = mediaTypes[path.extname(name)];
      if (!type || !statSync(file).isFile()) continue;
      const asset = readAsset(file, type);
      fastify.get(folder === '' ? `/${name}` : `/${folder}/${name}`, (request, reply) => sendAsset(asset, cacheControl, request, reply));
    }
  }
}

function readAsset(file: string, type: string): Asset {
  const packed = encodings.flatMap(([encoding, suffix]) => {
    const twin = statSync(file + suffix, { throwIfNoEntry: false });
    return twin ? [{ encoding, bytes: readFileSync(file + suffix) }] : [];
  });
  return { plain: readFileSync(file), type, packed };
}

function sendAsset(asset: Asset, cacheControl: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.header('cache-control', cacheControl).header('vary', 'accept-encoding').header('cross-origin-resource-policy', 'same-origin').type(asset.type);
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const best = asset.packed.find(({ encoding }) => new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?(,|$))`).test(accepted));
  if (!best) return reply.send(asset.plain);
  return reply.header('content-encoding', best.encoding).send(best.bytes);
}
