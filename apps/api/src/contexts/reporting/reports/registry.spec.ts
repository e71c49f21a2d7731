import { describe, expect, it } from '@jest/globals';
import type { Route } from '@hocso/contracts/route';
import { routes } from '@hocso/contracts/routes';
import { routeMetadata } from '../../../platform/http/implement.ts';
import { reports } from './registry.ts';

describe('the registry of reports', () => {
  it('names each report once', () => {
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
  });

  it.each(reports.map((report) => [report.id, report] as const))('holds a report "%s" whose routes ask for the permissions it names', (id, report) => {
    const own = report.controllers.flatMap((controller) => Object.getOwnPropertyNames(controller.prototype)
      .map((name): unknown => Reflect.getMetadata(routeMetadata, (controller.prototype as Record<string, object>)[name] ?? {}))).filter((route): route is Route => route !== undefined);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((route) => Object.values(routes).includes(route as never) && route.path.startsWith(`/reports/${id}`))).toBe(true);
    expect(own.map(({ permission }) => permission)).toContain(report.permission);
    const files = own.filter(({ reply }) => typeof reply === 'object' && 'file' in reply);
    expect(files.length).toBeGreaterThanOrEqual(report.exports.length);
    expect([...new Set(files.map(({ permission }) => permission))].toSorted()).toEqual(report.exports.map(({ permission }) => permission).toSorted());
  });
});
