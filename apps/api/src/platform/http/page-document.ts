import type { PageBuild } from './page-build.ts';
import type { PageEntry, PagePreferences } from './page-renderer.ts';

export interface DocumentParts {
  build: PageBuild;
  preferences: PagePreferences;
  data: Readonly<Record<string, PageEntry>>;
  page: { html: string; title: string; description: string; modules: readonly string[] };
  isPrivate: boolean;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
/** JSON inside a script element: without `<` no text in it can end the element or begin a comment. */
const embeddedJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const attribute = (name: string, value: string, whenAbsent: string): string => (value === whenAbsent ? '' : ` ${name}="${escapeHtml(value)}"`);

/** A whole page: styles inlined, data embedded as JSON, scripts as modules that load beside the reading. */
export function pageDocument({ build, preferences, data, page, isPrivate }: DocumentParts): string {
  const title = escapeHtml(page.title);
  const description = escapeHtml(page.description);
  return `<!doctype html>
<html lang="${preferences.language}"${attribute('data-theme', preferences.theme, 'auto')}${attribute('data-size', preferences.textSize, 'normal')}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="theme-color" content="#0a4da2">
${isPrivate ? '<meta name="robots" content="noindex">\n' : ''}<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="manifest" href="/site.webmanifest">
<style>${build.css}</style>
${build.preloadsOf(page.modules).map((file) => `<link rel="modulepreload" href="${file}">\n`).join('')}<script type="module" src="${build.entry}"></script>
</head>
<body>
<div id="root">${page.html}</div>
<script type="application/json" id="data">${embeddedJson({ preferences, data })}</script>
</body>
</html>
`;
}
