// npm run screenshots [-- <part of a name>]: starts the demo ward and writes every screen and state, at phone and desk
// size, light and dark, Vietnamese and English, into the ignored folder screenshots/.
import './node-version.mjs';
import './ts-loader.mjs';
import { findChromium } from './find-chromium.mjs';

const { takeScreenshots } = await import('./screenshots/take-screenshots.ts');
await takeScreenshots({ chromium: await findChromium(), only: process.argv[2] });
process.exit(0);
