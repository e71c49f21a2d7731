// Finds a Chromium for the browser tests, or installs one.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
];

/** Ubuntu's "chromium-browser" may be a stub that only advertises a snap: what does not tell its version is no browser. */
const works = (file) => existsSync(file) && /Chrom/.test(spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '');

function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const candidates = [process.env.HOCSO_CHROMIUM ?? '', ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...fixedPlaces];
  return candidates.find((file) => file !== '' && works(file));
}

function fromDebian(log) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  log('No Chromium found: installing the Debian package (a minute or two)…');
  const apt = (...words) => spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...words], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium');
  return installed();
}

async function fromPlaywright(log) {
  const { chromium } = await import('playwright-core');
  if (works(chromium.executablePath())) return chromium.executablePath();
  log('No Chromium found: asking Playwright to download one…');
  const cli = path.resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'ignore'], timeout: 300_000 });
  return works(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** The path of a working Chromium or Chrome; installs one where there is none, or throws one clear sentence. */
export async function findChromium(log = () => {}) {
  const found = installed() ?? fromDebian(log) ?? (await fromPlaywright(log));
  if (found) return found;
  throw new Error('The browser tests need Chromium or Google Chrome, and none could be found, installed or downloaded: install one (Debian: "apt-get install chromium"), or set HOCSO_CHROMIUM to its path.');
}

if (process.argv[1] === import.meta.filename) console.log(await findChromium(console.error));
