// node libs/tooling/structure.mjs [boundaries|sizes|locales|bytes ...]: runs the checks that read the sources, in one process.
import './node-version.mjs';
import { checkBoundaries } from './boundaries.mjs';
import { checkLocales } from './locales.mjs';
import { checkSizes, growingFiles } from './sizes.mjs';
import { rememberFacts } from './source-facts.mjs';
import { show } from './source-files.mjs';

const checks = {
  boundaries: checkBoundaries,
  sizes: checkSizes,
  locales: async () => {
    await import('./ts-loader.mjs');
    const { errorCodes } = await import('../contracts/src/error-codes.ts');
    return checkLocales(errorCodes);
  },
  bytes: async () => {
    const { buildWeb } = await import('./build.mjs');
    const { checkBytes } = await import('./bytes.mjs');
    await buildWeb(console.log);
    const { found, report } = checkBytes();
    console.log(report.join(' · '));
    return found;
  },
};
const chosen = process.argv.slice(2);
let failed = false;
for (const name of chosen.length > 0 ? chosen : ['boundaries', 'sizes', 'locales']) {
  try {
    const found = await checks[name]();
    for (const one of found) console.log(show(one));
    failed ||= found.length > 0;
  } catch (error) {
    console.log(error.message);
    failed = true;
  }
}
if (chosen.length === 0) for (const line of growingFiles()) console.log(`note: ${line}`);
rememberFacts();
process.exit(failed ? 1 : 0);
