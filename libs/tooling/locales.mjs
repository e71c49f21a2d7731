// Checks that every text exists in both languages, and that no sentence stands in code.
import './node-version.mjs';
import { factsOf } from './source-facts.mjs';
import { filesUnder, isSpec, problem, read } from './source-files.mjs';

const page = 'libs/handbook/adr (i18n)';
const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const oldTonePlacement = /(?<!\p{L})[bcdđghklmnpqrstvx]{0,3}(òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)(?![\p{L}])/giu;

/** Flattens a locale file to dotted keys with their texts. */
export function textsOf(tree, prefix = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? textsOf(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]]);
}

const slotsOf = (text) => [...String(text).matchAll(/\{\{-?\s*(\w+)/g)].map(([, name]) => name).sort().join(',');
/** Words with the tone mark on the first vowel; "Ủy ban" is written so in the names of the authorities themselves. */
const misspelt = (text) => [...String(text).normalize('NFC').replace(/ủy ban/giu, '').matchAll(oldTonePlacement)].map(([word]) => word);

/** Judges one pair of locale files, given as parsed JSON. */
export function pairProblems(viFile, vi, en) {
  const enFile = viFile.replace(/vi\.json$/, 'en.json');
  if (!en) return [problem(viFile, 0, `has no English twin ${enFile}.`, 'Write the same keys in English.', page)];
  const [viTexts, enTexts] = [new Map(textsOf(vi)), new Map(textsOf(en))];
  const bare = (texts) => new Set([...texts.keys()].map((key) => key.replace(pluralSuffix, '')));
  const [viKeys, enKeys] = [bare(viTexts), bare(enTexts)];
  const found = [];
  for (const key of viKeys) if (!enKeys.has(key)) found.push(problem(enFile, 0, `lacks "${key}".`, 'Add the English text.', page));
  for (const key of enKeys) if (!viKeys.has(key)) found.push(problem(viFile, 0, `lacks "${key}".`, 'Add the Vietnamese text, or remove the key from the English file.', page));
  for (const [file, texts] of [[viFile, viTexts], [enFile, enTexts]]) {
    for (const [key, text] of texts) {
      if (typeof text !== 'string' || text.trim() === '') found.push(problem(file, 0, `"${key}" is empty.`, 'Write the text, or remove the key in both languages.', page));
    }
  }
  for (const [key, text] of viTexts) {
    const twin = enTexts.get(key);
    if (twin !== undefined && slotsOf(text) !== slotsOf(twin)) found.push(problem(enFile, 0, `"${key}" has the slots {${slotsOf(twin)}}, Vietnamese has {${slotsOf(text)}}.`, 'Use the same {{slots}} in both languages.', page));
    for (const word of misspelt(text)) found.push(problem(viFile, 0, `"${key}" spells "${word}" with the old place of the tone mark.`, 'Write khoá, hoà, xoá, thuỷ: the mark stands on the second vowel.', page));
  }
  return found;
}

// A language is named in its own words, whatever the language of the page.
const languageNames = new Set(['Tiếng Việt', 'English']);

/** Sentences that stand in a component instead of a locale file. */
export function hardCodedProblems(file, facts) {
  const texts = [...facts.words, ...facts.vietnamese.map((found) => ({ ...found, where: 'a constant' }))].filter(({ text }) => !languageNames.has(text.trim()));
  const onePerPlace = new Map(texts.reverse().map((found) => [`${found.line} ${found.text}`, found]));
  return [...onePerPlace.values()].map(({ line, text, where }) =>
    problem(file, line, `"${text.slice(0, 60)}" stands in the code (${where}).`, 'Move it to the locale files of the feature and use its key.', page));
}

/** Error codes without a sentence in one of the apps. `texts` holds the keys of the app's errors files. */
export const errorTextProblems = (app, codes, texts) => codes.filter((code) => !texts.has(code)).map((code) =>
  problem(`apps/${app}`, 0, `the error code "${code}" has no sentence.`, 'Add it to an errors.vi.json and errors.en.json that the app loads (libs/ui or the app itself).', page));

function localePairs(files) {
  return files.filter((file) => /\/locale\/(.+\/)?([\w-]+\.)?vi\.json$/.test(file));
}

function errorCodesProblems(files, errorCodes) {
  return ['learn', 'console'].flatMap((app) => {
    const texts = new Set();
    for (const file of files) {
      if (!new RegExp(`^(apps/${app}|libs/(ui|contracts))/.*/(errors\\.vi\\.json|errors/vi\\.json)$`).test(file)) continue;
      for (const [key] of textsOf(JSON.parse(read(file)))) texts.add(key.replace(pluralSuffix, ''));
    }
    return files.some((file) => file.startsWith(`apps/${app}/src/`)) ? errorTextProblems(app, errorCodes, texts) : [];
  });
}

/** Judges every locale file and every component; `errorCodes` are those of libs/contracts. */
export function checkLocales(errorCodes) {
  const files = filesUnder(['apps', 'libs']);
  const known = new Set(files);
  const found = localePairs(files).flatMap((viFile) => {
    const enFile = viFile.replace(/vi\.json$/, 'en.json');
    return pairProblems(viFile, JSON.parse(read(viFile)), known.has(enFile) ? JSON.parse(read(enFile)) : undefined);
  });
  const orphans = files.filter((file) => /\/locale\/(.+\/)?([\w-]+\.)?en\.json$/.test(file) && !known.has(file.replace(/en\.json$/, 'vi.json')))
    .map((file) => problem(file, 0, 'has no Vietnamese twin.', 'Vietnamese comes first: write the vi.json beside it.', page));
  const seen = files.filter((file) => (/^(apps\/(learn|console)|libs\/(ui|question-types|lesson-types))\/src\/.*\.tsx?$/.test(file)) && !isSpec(file) && !/\/(testing\/|rules\.ts$|arbitrar(y|ies)\.ts$)/.test(file));
  return [...found, ...orphans, ...errorCodesProblems(files, errorCodes), ...seen.flatMap((file) => hardCodedProblems(file, factsOf(file)))];
}
