import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Chunk { file: string; src?: string; isEntry?: boolean; imports?: string[] }
type Manifest = Readonly<Record<string, Chunk>>;

/** What pages need to know of the client build: its one style sheet, its entry, and which files a page loads. */
export interface PageBuild {
  css: string;
  contentSecurityPolicy: string;
  entry: string;
  /** Addresses of every script that the given source files and the entry need, the entry itself left out. */
  preloadsOf(modules: readonly string[]): string[];
}

/** Reads the manifest and the style sheet of the build in `clientDir` once. Throws when there is no build. */
export function readPageBuild(clientDir: string): PageBuild {
  const manifest = JSON.parse(readFileSync(path.join(clientDir, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const chunks = Object.values(manifest);
  const entry = chunks.find((chunk) => chunk.isEntry && chunk.file.endsWith('.js'));
  const sheet = chunks.find((chunk) => chunk.file.endsWith('.css'));
  if (!entry || !sheet) throw new Error(`no entry or style sheet in ${clientDir}`);
  const css = readFileSync(path.join(clientDir, sheet.file), 'utf8').trim();
  return {
    css, entry: `/${entry.file}`, contentSecurityPolicy: policyFor(css),
    preloadsOf: (modules) => [...filesOf(manifest, [...(entry.src ? [entry.src] : []), ...modules])].filter((file) => file !== entry.file).map((file) => `/${file}`),
  };
}

function filesOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (seen.has(key) || !chunk) return;
    seen.add(key);
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return files;
}

/** Nothing runs or loads but our own files; the one inlined sheet is allowed by its hash, style attributes are not. */
const policyFor = (css: string): string => [
  `default-src 'none'`, `script-src 'self'`, `style-src 'self' 'sha256-${createHash('sha256').update(css).digest('base64')}'`, `img-src 'self' data:`,
  `font-src 'self'`, `media-src 'self'`, `connect-src 'self'`, `manifest-src 'self'`, `form-action 'self'`, `base-uri 'none'`, `frame-ancestors 'none'`,
].join('; ');
