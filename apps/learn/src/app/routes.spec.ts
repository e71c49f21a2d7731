import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readPreferences } from '../site/preferences.ts';
import { matchRoute, routes } from './routes.tsx';

const nobody = readPreferences('');

describe('the route table', () => {
  it('names the source file of every page', () => {
    for (const route of routes) expect(existsSync(path.join(import.meta.dirname, '../..', route.module))).toBe(true);
  });

  it('reads the site on every page, and courses at home only once an audience is known', () => {
    expect(matchRoute('/', '', nobody).needs.map(({ url }) => url)).toEqual(['/api/site?lang=vi']);
    expect(matchRoute('/', '?doi-tuong=doanh-nghiep', nobody).needs.map(({ url }) => url)).toEqual(['/api/site?lang=vi', '/api/courses?lang=vi&audience=BUSINESS']);
  });

  it('lets a quiz page show without the attempt its address names', () => {
    const { route, needs } = matchRoute('/khoa-hoc/nd-nhan-dien-lua-dao/kiem-tra', '?luot=01930000-0000-7000-8000-000000000010', readPreferences('hs_lang=en'));
    expect(route.id).toBe('quiz');
    expect(needs).toContainEqual({ url: '/api/attempts/01930000-0000-7000-8000-000000000010?lang=en', isOptional: true });
  });

  it('escapes what stands in an address before it asks the API', () => {
    expect(matchRoute('/giay-xac-nhan/..%2Fme', '', nobody).needs[1]?.url).toBe('/api/certificates/..%2Fme?lang=vi');
  });

  it('answers an unknown address with the not-found page', () => {
    expect(matchRoute('/khong/co', '', nobody).route.id).toBe('not-found');
  });
});
