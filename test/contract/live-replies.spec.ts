import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import { attemptRoutes } from '@hocso/contracts/learning/attempts.contract';
import { certificateRoutes } from '@hocso/contracts/learning/certificates.contract';
import { lessonRoutes } from '@hocso/contracts/learning/lessons.contract';
import type { Route } from '@hocso/contracts/route';
import { routes } from '@hocso/contracts/routes';
import { siteRoutes } from '@hocso/contracts/site/site.contract';
import { isAllowed } from '@hocso/domain/access/permissions';
import { roles } from '@hocso/domain/access/roles';
import { lessonTypes } from '@hocso/lesson-types/rules';
import { heldRoles } from '../../apps/api/src/testing/api-harness.ts';
import type { Call, Reply } from '../../apps/api/src/testing/api-harness.ts';
import type { Phone } from './learner-story.ts';
import { routeTargets } from './route-targets.ts';
import type { RouteId, Target } from './route-targets.ts';
import { buildTown, makeAsker, phoneAt, slug } from './town.ts';
import type { Town } from './town.ts';

/** What differs between a reply and what its contract lists; empty when nothing does. */
function deviations(route: Route, reply: Reply): string[] {
  if (reply.status !== route.status) return [`answers ${reply.status}: ${reply.text.slice(0, 200)}`];
  const type = String(reply.headers['content-type'] ?? '');
  const common = [
    ...(reply.headers['x-content-type-options'] === 'nosniff' ? [] : ['may be sniffed']), ...(String(reply.headers['cache-control']).includes('no-store') ? [] : ['may be stored by a cache']),
    ...(reply.headers['x-request-id'] ? [] : ['has no request id']),
  ];
  if (route.reply === 'empty') return [...common, ...(reply.text === '' ? [] : ['is not empty'])];
  if (!('parse' in route.reply)) return [...common, ...(type.startsWith(route.reply.file) ? [] : [`comes as ${type}`])];
  const parsed = route.reply.safeParse(reply.body);
  if (!parsed.success) return [...common, ...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)];
  const unfilled = reply.text.includes('{{') ? ['holds an unfilled content variable'] : [];
  return [...common, ...unfilled, ...(type.startsWith('application/json') ? [] : [`comes as ${type}`]), ...unlisted(reply.body, parsed.data, '')];
}

/** Keys of a reply that its parsed twin lacks: what the contract does not list. */
function unlisted(body: unknown, parsed: unknown, path: string): string[] {
  if (Array.isArray(body)) return body.flatMap((item, index) => unlisted(item, Array.isArray(parsed) ? parsed[index] : undefined, `${path}[${index}]`));
  if (typeof body !== 'object' || body === null) return Object.is(body, parsed) ? [] : [`${path}: ${String(body)} reads as ${String(parsed)}`];
  const twin = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Record<string, unknown>;
  return Object.entries(body).flatMap(([key, value]) => (key in twin ? unlisted(value, twin[key], `${path}.${key}`) : [`${path}.${key} is not in the contract`]));
}

describe('live replies', () => {
  let town: Town;
  beforeAll(async () => {
    town = await buildTown();
  }, 120_000);
  afterAll(() => town.api.close());

  it('would notice a key that is not listed', () => {
    const reply = { status: 200, body: { sequence: 1, isCurrent: true, secret: 'x' }, text: '', bytes: new Uint8Array(), cookie: null, headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-request-id': 'x' } };
    expect(deviations(attemptRoutes.saveAnswers, reply)).toEqual(['.secret is not in the contract']);
  });

  it.each(Object.keys(routes))('%s keeps to its contract for every role, in both languages', async (id) => {
    const route = routes[id];
    const target: Target | undefined = routeTargets[id as RouteId];
    if (!route || !target) throw new Error(`${id} has no entry in route-targets`);
    const faults: string[] = [];
    let asked = 0;
    for (const role of roles.filter((each) => isAllowed(route.permission, heldRoles(each)))) {
      for (const lang of route.query && 'lang' in route.query.shape ? ['vi', 'en'] : ['']) {
        const asker = await makeAsker(town, role, 'inside');
        const { call, cookie = asker.cookie, conflict } = await target.prepare(town, asker);
        // Nobody's own thing: a visitor has none.
        if (conflict || (target.reach === 'inside' && !asker.cookie)) continue;
        asked += 1;
        faults.push(...deviations(route, await town.api.call(route, { ...call, cookie, query: { ...call.query, ...(lang ? { lang } : {}) } })).map((fault) => `${role} ${lang}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(0);
  });

  it('keeps to the contracts all along a learner’s way, from guest to erased', async () => {
    const faults: string[] = [];
    const phone: Phone = phoneAt(town, 'inside');
    let steps = 0;
    const step = async (route: Route, call: Call = {}): Promise<Reply> => {
      const reply = await phone.call(route, call);
      steps += 1;
      faults.push(...deviations(route, reply).map((fault) => `step ${steps}, ${route.method} ${route.path}: ${fault}`));
      return reply;
    };
    const look = async (): Promise<void> => {
      for (const lang of ['vi', 'en']) {
        await step(siteRoutes.readSite, { query: { lang } });
        await step(courseRoutes.listCourses, { query: { lang } });
        await step(courseRoutes.readCourse, { params: { slug }, query: { lang } });
        await step(identityRoutes.readMe, { query: { lang } });
      }
    };
    const course = (await step(courseRoutes.readCourse, { params: { slug } })).body as CoursePage;
    for (const lesson of course.lessons) {
      await step(lessonRoutes.saveLessonProgress, { params: { slug, lesson: lesson.slug }, body: { part: 1, activeSeconds: 3 } });
      await step(lessonRoutes.completeLesson, { params: { slug, lesson: lesson.slug }, body: { activeSeconds: 30 } });
    }
    await look();
    const failed = await phone.takeQuiz(3);
    await step(attemptRoutes.readAttempt, { params: { id: failed.id } });
    await look();
    await phone.start();
    await look();
    const passed = await phone.takeQuiz(10);
    await step(attemptRoutes.readAttempt, { params: { id: passed.id }, query: { lang: 'en' } });
    await look();
    await step(identityRoutes.register, { body: { clientKey: crypto.randomUUID(), fullName: 'Quách Thị Đường Dài', neighbourhoodId: town.units.inside, audience: 'CITIZEN', consent: true, noticeVersion: '2026-11-22' } });
    await look();
    const code = ((await step(courseRoutes.readCourse, { params: { slug } })).body as CoursePage).completion?.certificateCode ?? '';
    await step(certificateRoutes.readCertificate, { params: { code } });
    await step(identityRoutes.withdrawConsent);
    const erased = await step(certificateRoutes.readCertificate, { params: { code } });
    expect(erased.body).toMatchObject({ status: 'erased', holderName: null });
    expect(faults).toEqual([]);
  });

  it('serves every lesson of every course in the shape of a known lesson type', async () => {
    const { courses } = (await town.api.call(courseRoutes.listCourses)).body as { courses: { slug: string }[] };
    const faults: string[] = [];
    let lessons = 0;
    for (const each of courses) {
      const page = (await town.api.call(courseRoutes.readCourse, { params: { slug: each.slug } })).body as CoursePage;
      for (const lesson of page.lessons) {
        for (const lang of ['vi', 'en']) {
          const reply = await town.api.call(courseRoutes.readLesson, { params: { slug: each.slug, lesson: lesson.slug }, query: { lang } });
          lessons += 1;
          faults.push(...deviations(courseRoutes.readLesson, reply).map((fault) => `${each.slug}/${lesson.slug} ${lang}: ${fault}`));
          const { type, body } = reply.body as { type: string; body: { type: string } };
          if (!(type in lessonTypes) || body.type !== type) faults.push(`${each.slug}/${lesson.slug}: ${type} holds ${body.type}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(lessons).toBeGreaterThanOrEqual(40);
  });
});
