// Compiles .ts and .tsx in process with swc, with decorator metadata; results are cached by content under node_modules/.cache.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync, version } from '@swc/core';

const rc = readFileSync(new URL('./swcrc.json', import.meta.url), 'utf8');
const cache = new URL('../../node_modules/.cache/hocso-swc/', import.meta.url);

/** Does something that only speeds up the next start; a folder that somebody else installed is never a reason to fail. */
const whereAllowed = (action) => {
  try {
    action();
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(error.code)) throw error;
  }
};
whereAllowed(() => mkdirSync(cache, { recursive: true }));

const optionsFor = (isTsx) => {
  const options = JSON.parse(rc);
  options.jsc.parser.tsx = isTsx;
  return { ...options, swcrc: false, configFile: false, module: { type: 'es6' } };
};

export function compile(filename, source) {
  const isTsx = filename.endsWith('x');
  const target = new URL(createHash('sha1').update(version + rc + filename + '\0' + source).digest('hex') + '.js', cache);
  try {
    return readFileSync(target, 'utf8');
  } catch {
    const { code } = transformSync(source, { ...optionsFor(isTsx), filename });
    // Written beside and renamed: two processes may compile the same file at once.
    const temporary = fileURLToPath(target) + '.' + process.pid;
    whereAllowed(() => {
      writeFileSync(temporary, code);
      renameSync(temporary, target);
    });
    return code;
  }
}

registerHooks({
  load(url, context, next) {
    const path = url.split('?')[0];
    // Locale files are imported as the bundler does it, without an import attribute.
    if (path.startsWith('file:') && path.endsWith('.json') && !path.includes('/node_modules/') && !context.importAttributes?.type) {
      return { format: 'module', source: `export default ${readFileSync(fileURLToPath(path), 'utf8')};`, shortCircuit: true };
    }
    if (!/\.tsx?$/.test(path) || path.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(path);
    return { format: 'module', source: compile(filename, readFileSync(filename, 'utf8')), shortCircuit: true };
  },
});
