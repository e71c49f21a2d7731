// node libs/tooling/build-fonts.mjs: cuts Be Vietnam Pro down to what Vietnamese and English text needs, one file a
// weight. The output is committed, so nobody runs this unless the font package or the list of signs changes.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

// One file a weight: Vietnamese words mix letters of what others split into "latin" and "vietnamese".
const letters = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
// Separate tone marks for text typed on keyboards that send decomposed letters.
const toneMarks = '\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b';
const signs = '“”‘’–—…•·₫°©×÷±−→←↑↓✓%‰€«»§½¼²³≤≥\u00a0';
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const text = ascii + letters + letters.toUpperCase() + toneMarks + signs;

const weights = [[400, '400Regular/BeVietnamPro_400Regular.ttf'], [700, '700Bold/BeVietnamPro_700Bold.ttf']];
// Limit of the product for both weights together, in bytes.
const limit = 56_000;

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
const target = fileURLToPath(new URL('../ui/src/fonts/', import.meta.url));
mkdirSync(target, { recursive: true });

let total = 0;
for (const [weight, file] of weights) {
  const subset = await subsetFont(readFileSync(path.join(packageFolder, file)), text, { targetFormat: 'woff2' });
  writeFileSync(path.join(target, `be-vietnam-pro-${weight}.woff2`), subset);
  total += subset.length;
  console.log(`be-vietnam-pro-${weight}.woff2  ${subset.length} bytes`);
}
copyFileSync(path.join(packageFolder, 'LICENSE_FONT'), path.join(target, 'OFL.txt'));
console.log(`both weights  ${total} bytes of ${limit}`);
if (total > limit) {
  console.error('The fonts are over their limit: take signs out of the list in libs/tooling/build-fonts.mjs.');
  process.exit(1);
}
