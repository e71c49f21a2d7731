import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { teamRoutes } from '@hocso/contracts/assistance/team.contract';
import { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { Me } from '@hocso/contracts/identity/identity.contract';
import { certificateRoutes } from '@hocso/contracts/learning/certificates.contract';
import { organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { Problem } from '@hocso/contracts/problem';
import { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import { siteRoutes } from '@hocso/contracts/site/site.contract';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import pg from 'pg';
import { WardProfile } from '../../apps/api/src/contexts/organisation/organisation.api.ts';
import { openApi, ward } from '../../apps/api/src/testing/api-harness.ts';
import type { ApiHarness, Reply } from '../../apps/api/src/testing/api-harness.ts';
import { Phone, slug } from './learner-story.ts';

interface Line { level: string; msg: string; reqId?: string; err?: Record<string, unknown>; [key: string]: unknown }

describe('errors and logs', () => {
  let api: ApiHarness;
  let written: string[] = [];
  const lines = (): Line[] => written.join('').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
  const asOwner = async (text: string): Promise<void> => {
    const owner = new pg.Client(api.owner);
    await owner.connect();
    await owner.query(text).finally(() => owner.end());
  };

  beforeAll(async () => {
    api = await openApi({ logTo: { write: (line) => { written.push(line); } } });
  }, 120_000);
  afterEach(() => {
    jest.restoreAllMocks();
    written = [];
  });
  afterAll(() => api.close());

  const expectFault = (reply: Reply): Problem => {
    expect(reply.status).toBe(500);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.body).toEqual({ status: 500, code: 'system.fault', params: {}, traceId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    return reply.body as Problem;
  };

  it('answers an unknown error with its trace id alone; the log has the rest under the same id', async () => {
    jest.spyOn(api.app.nest.get(WardProfile), 'of').mockRejectedValue(new TypeError('cannot read /srv/hocso/secret.key'));
    const reply = await api.call(siteRoutes.readSite);
    const { traceId } = expectFault(reply);
    expect(reply.headers['x-request-id']).toBe(traceId);
    const [fault] = lines().filter((line) => line.level === 'error');
    expect(fault).toMatchObject({ reqId: traceId, msg: 'request failed', err: { type: 'TypeError', message: 'cannot read /srv/hocso/secret.key' } });
  });

  it('answers things that are no errors, and errors that pretend to be problems, as faults', async () => {
    for (const thrown of ['text', null, undefined, { status: 500, message: 'inside' }, Object.assign(new Error('x'), { code: 'system.fault', params: { inside: 1 } })]) {
      jest.spyOn(api.app.nest.get(WardProfile), 'of').mockRejectedValue(thrown);
      expectFault(await api.call(siteRoutes.readSite));
    }
  });

  it('tells neither the caller nor the log what the database says of rows', async () => {
    const [unit = ''] = await api.neighbourhoods(ward, ['Tổ dân phố Lỗi']);
    await asOwner(`alter table learner add constraint ck_test_never_hoa check (full_name <> 'Phạm Thị Lộ Tên')`);
    expectFault(await new Phone(api).register(unit, 'Phạm Thị Lộ Tên'));
    await asOwner('alter table learner drop constraint ck_test_never_hoa');
    await asOwner('revoke select on unit from hocso_app');
    expectFault(await api.call(siteRoutes.readSite, { headers: { host: 'phuong-ba.test' } }));
    await asOwner('grant select on unit to hocso_app');
    const faults = lines().filter((line) => line.level === 'error');
    expect(faults.map((line) => [line.err?.['type'], line.err?.['code'], line.err?.['constraint']])).toEqual([['DatabaseError', '23514', 'ck_test_never_hoa'], ['DatabaseError', '42501', undefined]]);
    expect(written.join('')).not.toMatch(/Lộ Tên|lo ten|Failing row/);
  });

  it('answers an address without a route, a wrong method and an unreadable address in the same shape', async () => {
    const cases = [['GET', '/api/khong-co', 404, 'request.not-found'], ['GET', '/api/', 404, 'request.not-found'], ['DELETE', '/api/site', 405, 'request.method-not-allowed'], ['PATCH', '/api/units', 405, 'request.method-not-allowed'],
      ['GET', '/api/courses/%E0%A4%A', 400, 'request.unreadable'], ['GET', `/api/courses/${'a'.repeat(5000)}`, 413, 'request.too-large'], ['GET', '/api/site?lang=%00', 400, 'request.unreadable']] as const;
    for (const [method, url, status, code] of cases) {
      const reply = await api.inject({ method, url });
      expect([url.slice(0, 40), reply.body]).toEqual([url.slice(0, 40), { status, code, params: {}, traceId: expect.any(String) }]);
      expect([reply.status, reply.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8']);
    }
    expect((await api.inject({ method: 'DELETE', url: '/api/site' })).headers['allow']).toContain('GET');
  });

  it('writes one line a request: method, route, status and time, never who or with what', async () => {
    const [unit = ''] = await api.neighbourhoods(ward, ['Tổ dân phố Kín']);
    const name = 'Nghiêm Thị Kín Đáo';
    const phone = new Phone(api);
    let requests = 0;
    const step = async (...call: Parameters<Phone['call']>): Promise<Reply> => {
      requests += 1;
      return phone.call(...call);
    };
    await phone.doLessons();
    await phone.takeQuiz(10);
    await phone.register(unit, name);
    const { continueCode, courses } = (await step(identityRoutes.readMe)).body as Me;
    const certificateCode = courses[0]?.completion?.certificateCode ?? '';
    await step(certificateRoutes.readCertificate, { params: { code: certificateCode } });
    await step(identityRoutes.signInByCode, { body: { code: continueCode } });
    await step(identityRoutes.signIn, { body: { username: 'kin.dao', password: 'mật khẩu rất kín đáo' } });
    await step(identityRoutes.register, { body: { fullName: name, neighbourhoodId: 'không phải mã', consent: true } });
    await step(courseRoutes.readCourse, { params: { slug: 'nghiem-thi-kin-dao' } });
    const [helper, officer] = [await api.staff(ward, 'team-member', unit), await api.staff(ward, 'ward-coordinator')];
    requests += 4;
    const created = (await api.call(organisationRoutes.createTeamMember, { cookie: officer.cookie, body: { fullName: name, unitIds: [unit] } })).body as { oneTimeCode: string };
    await api.call(teamRoutes.listNeighbours, { cookie: helper.cookie, query: { q: name } });
    await api.call(boardRoutes.listBoardPeople, { cookie: officer.cookie, query: { q: 'Kín Đáo' }, headers: { authorization: 'Bearer abc-secret', 'x-forwarded-for': '203.0.113.77', referer: 'https://x.test/giay-xac-nhan/abc', 'user-agent': 'Kín Đáo Browser' } });
    await api.call(identityRoutes.readSetup, { params: { token: 'SETUPTOKENKINDAO' } });

    const log = written.join('');
    const secrets = [name, foldMarks(name), 'kin dao', 'kín đáo', 'kin.dao', 'kin-dao', continueCode ?? '', certificateCode, created.oneTimeCode, 'SETUPTOKENKINDAO', 'abc-secret', '203.0.113', 'Browser', '10.0.', phone.cookie?.split('.')[1] ?? '', officer.cookie.split('.')[1] ?? '', 'hs_session', unit];
    expect(secrets.filter((secret) => secret.length < 4)).toEqual([]);
    expect(secrets.filter((secret) => log.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
    const all = lines();
    expect(all.length).toBeGreaterThanOrEqual(requests);
    expect(new Set(all.flatMap((line) => Object.keys(line)))).toEqual(new Set(['level', 'time', 'reqId', 'method', 'route', 'status', 'ms', 'msg']));
    expect(all).toContainEqual(expect.objectContaining({ level: 'info', method: 'GET', route: '/api/certificates/:code', status: 200 }));
    expect(all).toContainEqual(expect.objectContaining({ method: 'GET', route: '/api/courses/:slug', status: 404 }));
    expect(new Set(all.map((line) => line.reqId)).size).toBe(all.length);
    expect(log).toContain(`/api/courses/:slug/attempts`);
    expect(log).not.toContain(slug);
  });
});
