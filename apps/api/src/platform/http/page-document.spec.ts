import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readPageBuild } from './page-build.ts';
import { pageDocument } from './page-document.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hocso-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const css = 'body{margin:0}';
mkdirSync(path.join(folder, '.vite'));
mkdirSync(path.join(folder, 'assets'));
writeFileSync(path.join(folder, 'assets/style.css'), css);
writeFileSync(path.join(folder, '.vite/manifest.json'), JSON.stringify({
  'src/entry-client.tsx': { file: 'assets/entry.js', src: 'src/entry-client.tsx', isEntry: true, imports: ['_app.js'] },
  '_app.js': { file: 'assets/app.js' },
  'src/page.tsx': { file: 'assets/page.js', src: 'src/page.tsx', imports: ['_app.js', '_part.js'] },
  '_part.js': { file: 'assets/part.js' },
  'style.css': { file: 'assets/style.css', src: 'style.css' },
}));
const build = readPageBuild(folder);
const page = { html: '<main>Chào</main>', title: 'A "b" <c>', description: 'x & y', modules: ['src/page.tsx'] };
const preferences = { language: 'vi', theme: 'dark', textSize: 'normal', audience: null } as const;

describe('readPageBuild', () => {
  it('names every script a page needs once, the entry left out', () => {
    expect(build.preloadsOf(['src/page.tsx']).sort()).toEqual(['/assets/app.js', '/assets/page.js', '/assets/part.js']);
  });

  it('allows the inlined sheet by its hash and no other inline code', () => {
    expect(build.contentSecurityPolicy).toContain(`style-src 'self' 'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(build.contentSecurityPolicy).not.toContain('unsafe');
  });
});

describe('pageDocument', () => {
  const document = pageDocument({ build, preferences, page, isPrivate: true, data: { '/api/x': { ok: true, body: '</script><script>alert(1)</script><!--' } } });

  it('lets no text end the data block', () => {
    const data = document.slice(document.indexOf('id="data">') + 'id="data">'.length, document.lastIndexOf('</script>'));
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toMatchObject({ data: { '/api/x': { body: '</script><script>alert(1)</script><!--' } } });
  });

  it('escapes title and description, and carries look and language', () => {
    expect(document).toContain('<title>A &quot;b&quot; &lt;c&gt;</title>');
    expect(document).toContain('content="x &amp; y"');
    expect(document).toContain('<html lang="vi" data-theme="dark">');
  });

  it('keeps private pages out of search engines and has no inline code besides the sheet', () => {
    expect(document).toContain('<meta name="robots" content="noindex">');
    expect(document).not.toMatch(/ style="| on\w+="|<script>/);
    expect(document).toContain(`<style>${css}</style>`);
  });
});
