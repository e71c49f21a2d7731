import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { teamRoutes } from '@hocso/contracts/assistance/team.contract';
import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { Me } from '@hocso/contracts/identity/identity.contract';
import { attemptRoutes } from '@hocso/contracts/learning/attempts.contract';
import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import { certificateRoutes } from '@hocso/contracts/learning/certificates.contract';
import { organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { Problem } from '@hocso/contracts/problem';
import { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import type { Board } from '@hocso/contracts/reporting/board.contract';
import type { Viewer } from '@hocso/contracts/site/site.contract';
import { foldMarks, nameSortKey } from '@hocso/domain/primitives/vietnamese';
import { freshAddress, otherWardHost, ward } from '../../apps/api/src/testing/api-harness.ts';
import type { Reply, Staff } from '../../apps/api/src/testing/api-harness.ts';
import { Phone } from './learner-story.ts';
import { setupToken } from './route-targets-people.ts';
import { buildTown, isSignedOut, learnerIdOf, registered, slug, unitNames } from './town.ts';
import type { Town } from './town.ts';

const codeOf = (reply: Reply): string => (reply.body as Problem).code;
const refused = (reply: Reply): [number, string] => [reply.status, codeOf(reply)];

describe('rules of the record', () => {
  let town: Town;
  let officer: Staff | undefined;
  beforeAll(async () => {
    town = await buildTown();
  }, 120_000);
  afterAll(() => town.api.close());

  const newPhone = (): Phone => new Phone(town.api);
  const coursePage = async (phone: Phone): Promise<CoursePage> => (await phone.call(courseRoutes.readCourse, { params: { slug } })).body as CoursePage;
  const me = async (phone: Phone): Promise<Me> => (await phone.call(identityRoutes.readMe)).body as Me;
  const rows = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> => (await town.api.app.database.pool.query(text, values)).rows as Row[];
  const enter = (phone: Phone, code: string, address?: string): Promise<Reply> => phone.call(identityRoutes.signInByCode, { body: { code }, ...(address ? { address } : {}) });
  const board = async (): Promise<Board> => {
    officer ??= await town.api.staff(ward, 'ward-coordinator');
    return (await town.api.call(boardRoutes.readBoard, { cookie: officer.cookie })).body as Board;
  };

  it('keeps a guest’s work: completed when passed, counted as somebody of the day of consent, whatever changes later', async () => {
    const phone = newPhone();
    await phone.doLessons();
    const submittedAt = (await phone.takeQuiz(10)).result?.submittedAt ?? '';
    const learnerId = await learnerIdOf(town.api, phone.cookie);
    expect((await coursePage(phone)).missing).toEqual({ lessons: [], quiz: false, name: true });
    expect(await rows('select 1 from completion_fact where learner_id = $1', learnerId)).toEqual([]);
    const before = (await board()).total;

    await phone.register(town.units.inside, 'Nông Thị Khách');
    const registeredAs = await learnerIdOf(town.api, phone.cookie);
    const { completion } = await coursePage(phone);
    expect([registeredAs, completion?.completedAt, completion?.status]).toEqual([learnerId, submittedAt, 'valid']);
    await phone.call(identityRoutes.updateMe, { body: { birthYear: 2001, neighbourhoodId: town.units.outside } });

    const facts = await rows<{ completed_at: Date; neighbourhood_id: string; audiences: number[]; age_band: number; is_self_declared: boolean }>('select completed_at, neighbourhood_id, audiences, age_band, is_self_declared from completion_fact where learner_id = $1', learnerId);
    // Born 1957: 60 to 69 in 2026; audience 4 is CITIZEN.
    expect(facts.map((fact) => ({ ...fact, completed_at: fact.completed_at.toISOString() }))).toEqual([{ completed_at: submittedAt, neighbourhood_id: town.units.inside, audiences: [4], age_band: 6, is_self_declared: true }]);
    expect((await board()).total).toEqual({ people: before.people + 1, completions: before.completions + 1 });
    expect(refused(await phone.register(town.units.inside, 'Nông Thị Lần Hai'))).toEqual([409, 'identity.already-registered']);
  });

  it('makes one person of a registration sent again because its reply was lost, and lets them in', async () => {
    const key = crypto.randomUUID();
    const name = 'Kiều Thị Mất Sóng';
    const [lost, again] = [newPhone(), newPhone()];
    const first = (await lost.register(town.units.inside, name, key)).body as Me;
    // A typed name without marks is the same person; what was sent first stands.
    const reply = await again.register(town.units.outside, ' kieu  thi mat song', key);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual(first);
    expect(String(reply.headers['set-cookie'])).toContain(`Max-Age=${180 * 86_400}`);
    expect(await me(again)).toEqual(first);
    expect(await rows('select 1 from learner where full_name = $1', name)).toHaveLength(1);
    expect(await rows(`select 1 from learner where status = 'guest' and created_at > now() - interval '1 minute' and not exists (select 1 from enrolment e where e.learner_id = learner.id)`)).toEqual([]);
    expect(await rows('select 1 from consent where learner_id = $1', await learnerIdOf(town.api, lost.cookie))).toHaveLength(1);
  });

  it('makes one person of two requests with one key at the same moment', async () => {
    const key = crypto.randomUUID();
    const phones = [newPhone(), newPhone(), newPhone()];
    const replies = await Promise.all(phones.map((phone) => phone.register(town.units.inside, 'Lưu Thị Bấm Vội', key)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(replies.map(({ body }) => (body as Me).continueCode)).size).toBe(1);
    expect(await rows('select 1 from learner where full_name = $1', 'Lưu Thị Bấm Vội')).toHaveLength(1);
  });

  it('keeps a guest who sends the registration twice signed in as the same person', async () => {
    const phone = newPhone();
    await phone.start();
    const key = crypto.randomUUID();
    const first = (await phone.register(town.units.inside, 'Tạ Văn Hai Lần', key)).body;
    const again = await phone.register(town.units.inside, 'Tạ Văn Hai Lần', key);
    expect([again.status, again.body]).toEqual([200, first]);
    expect(refused(await phone.register(town.units.inside, 'Tạ Văn Hai Lần'))).toEqual([409, 'identity.already-registered']);
  });

  it('refuses a registration key that is somebody else’s or a day old, and tells nothing of them', async () => {
    const key = crypto.randomUUID();
    const phone = newPhone();
    await phone.register(town.units.inside, 'Quách Thị Giữ Khoá', key);
    const guest = newPhone();
    await guest.start();
    const { phone: other } = await registered(town, 'inside', 'Tống Thị Người Khác');
    for (const stranger of [newPhone(), guest, other]) {
      const cookie = stranger.cookie;
      const reply = await stranger.register(town.units.inside, stranger === guest ? 'Quách Thị Giữ Khoá' : 'Vi Thị Lạ Mặt', key);
      expect(reply.body).toEqual({ status: 409, code: 'identity.client-key-taken', params: {}, traceId: expect.any(String) });
      expect(stranger.cookie).toBe(cookie);
    }
    expect(await rows('select 1 from learner where full_name = $1', 'Vi Thị Lạ Mặt')).toEqual([]);
    await town.api.app.database.pool.query(`update identity_directory set expires_at = now() - interval '1 second' where kind = 'registration' and learner_id = $1`, [await learnerIdOf(town.api, phone.cookie)]);
    expect(refused(await newPhone().register(town.units.inside, 'Quách Thị Giữ Khoá', key))).toEqual([409, 'identity.client-key-taken']);
    // In another ward it is another key.
    expect((await new Phone(town.api, otherWardHost).register(town.units.elsewhere, 'Vi Thị Phường Khác', key)).status).toBe(200);
  });

  it('stays signed in for half a year from registering, not for the month of a guest', async () => {
    const phone = newPhone();
    await phone.start();
    const reply = await phone.register(town.units.inside, 'Vi Thị Ở Lâu');
    const [session] = await rows<{ days: number }>(`select extract(epoch from expires_at - now()) / 86400 as days from session where learner_id = $1`, await learnerIdOf(town.api, phone.cookie));
    expect(Math.round(Number(session?.days))).toBe(180);
    expect(String(reply.headers['set-cookie'])).toContain(`Max-Age=${180 * 86_400}`);
  });

  it('opens the record on another phone by "mã tiếp tục", typed as people type, where the first phone left off', async () => {
    const { phone: first } = await registered(town, 'inside', 'Mạc Thị Hai Máy');
    const attempt = await first.start();
    const answers = attempt.questions.map(() => null);
    await first.call(attemptRoutes.saveAnswers, { params: { id: attempt.id }, body: { sequence: 3, answers } });
    const code = (await me(first)).continueCode ?? '';
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);

    const second = newPhone();
    const typed = ` ${code.slice(0, 5).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} - ${code.slice(5)} `;
    expect((await enter(second, typed)).body).toMatchObject({ status: 'active', name: 'Mạc Thị Hai Máy', roles: ['learner'], mustSetPassword: false });
    const resumed = (await second.call(attemptRoutes.readAttempt, { params: { id: (await coursePage(second)).quiz.openAttemptId ?? '' } })).body as Attempt;
    expect(resumed).toMatchObject({ id: attempt.id, sequence: 3, answers });
    expect((await me(first)).fullName).toBe('Mạc Thị Hai Máy');
  });

  it('lets a helper renew a lost code: the old one stops, sessions stay', async () => {
    const { phone, learnerId } = await registered(town, 'inside', 'Chu Văn Mất Mã');
    const old = (await me(phone)).continueCode ?? '';
    const helper = await town.api.staff(ward, 'team-member', town.units.inside);
    const { continueCode } = (await town.api.call(teamRoutes.renewContinueCode, { params: { id: learnerId }, cookie: helper.cookie })).body as { continueCode: string };
    expect(refused(await enter(newPhone(), old))).toEqual([404, 'identity.code-unknown']);
    expect((await enter(newPhone(), continueCode)).status).toBe(200);
    expect((await me(phone)).continueCode).toBe(continueCode);
  });

  it('stops whoever tries codes, and only them', async () => {
    const { phone } = await registered(town, 'inside', 'Khổng Thị Đoán Mã');
    const code = (await me(phone)).continueCode ?? '';
    const guesser = freshAddress();
    const answers: number[] = [];
    for (let tries = 0; tries < 22; tries += 1) answers.push((await enter(newPhone(), `ABCDEFGH${String(tries).padStart(2, '0')}`, guesser)).status);
    expect(answers).toEqual([...Array.from({ length: 20 }, () => 404), 429, 429]);
    const stopped = await enter(newPhone(), code, guesser);
    expect(refused(stopped)).toEqual([429, 'request.too-many']);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(600);
    expect((await enter(newPhone(), code)).status).toBe(200);
  });

  it('erases a name everywhere when consent is withdrawn, and no figure changes', async () => {
    const name = 'Giáp Thị Quên Tôi';
    const { phone, learnerId } = await registered(town, 'inside', name);
    const other = newPhone();
    const { continueCode } = await me(phone);
    await enter(other, continueCode ?? '');
    await phone.doLessons();
    await phone.takeQuiz(10);
    const code = (await coursePage(phone)).completion?.certificateCode ?? '';
    expect((await other.call(certificateRoutes.readCertificate, { params: { code } })).body).toMatchObject({ status: 'issued', holderName: name });
    expect(await tablesHolding(name)).toEqual(['learner']);
    const { asOf: _, registeredPeople, ...before } = await board();

    expect((await phone.call(identityRoutes.withdrawConsent)).status).toBe(204);

    expect(await tablesHolding(name)).toEqual([]);
    expect(await rows('select 1 from session where learner_id = $1 union all select 1 from identity_directory where learner_id = $1', learnerId)).toEqual([]);
    expect([await isSignedOut(town, phone.cookie), await isSignedOut(town, other.cookie)]).toEqual([true, true]);
    expect(refused(await enter(newPhone(), continueCode ?? ''))).toEqual([404, 'identity.code-unknown']);
    const paper = await newPhone().call(certificateRoutes.readCertificate, { params: { code } });
    expect(paper.body).toMatchObject({ status: 'erased', holderName: null, code });
    expect((await newPhone().call(certificateRoutes.readCertificatePaper, { params: { code } })).status).toBe(404);
    const { asOf: __, registeredPeople: registeredAfter, ...after } = await board();
    expect(after).toEqual(before);
    expect(registeredAfter).toBe(registeredPeople - 1);
    const list = await town.api.call(boardRoutes.listBoardPeople, { cookie: officer?.cookie ?? null, query: { limit: '200' } });
    expect(list.text).not.toContain('Quên Tôi');
    expect((list.body as { figure: unknown }).figure).toEqual(after.total);
  });

  /** Tables in which any column of any row holds the name as typed, folded for search, or turned for sorting. */
  async function tablesHolding(name: string): Promise<string[]> {
    const tables = await rows<{ relname: string }>(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`);
    const found: string[] = [];
    for (const { relname } of tables) {
      const [{ n } = { n: 0 }] = await rows<{ n: number }>(`select count(*) as n from ${relname} t where t::text ilike any($1)`, [name, foldMarks(name), nameSortKey(name), Buffer.from(name).toString('hex'), 'giap.thi.quen.toi'].map((text) => `%${text}%`));
      if (n > 0) found.push(relname);
    }
    expect(tables.length).toBeGreaterThan(20);
    return found;
  }

  it('signs out on this phone and no other', async () => {
    const { phone } = await registered(town, 'inside', 'Thái Văn Đăng Xuất');
    const other = newPhone();
    await enter(other, (await me(phone)).continueCode ?? '');
    const cookie = phone.cookie;
    const reply = await phone.call(identityRoutes.signOut);
    expect(reply.status).toBe(204);
    expect(String(reply.headers['set-cookie'])).toContain('Max-Age=0');
    expect([await isSignedOut(town, cookie), await isSignedOut(town, other.cookie)]).toEqual([true, false]);
  });

  it('lets a one-time code in once, asks for a password, and ends other sessions when the password changes', async () => {
    const officer = await town.api.staff(ward, 'ward-coordinator');
    const created = (await town.api.call(organisationRoutes.createTeamMember, { cookie: officer.cookie, body: { fullName: 'Hà Thị Mã Một Lần', unitIds: [town.units.inside] } })).body as { member: { username: string }; oneTimeCode: string };
    const phones = [newPhone(), newPhone(), newPhone()];
    const entered = await Promise.all(phones.map((phone) => enter(phone, created.oneTimeCode)));
    expect(entered.map((reply) => reply.status).sort()).toEqual([200, 404, 404]);
    const first = phones[entered.findIndex((reply) => reply.status === 200)] ?? newPhone();
    expect((await me(first)).viewer).toMatchObject({ roles: ['learner', 'team-member'], mustSetPassword: true } satisfies Partial<Viewer>);
    expect(refused(await enter(newPhone(), created.oneTimeCode))).toEqual([404, 'identity.code-unknown']);

    // The code passed through other hands: until a password is chosen nobody acts by it, not even on the own record.
    const acts = () => Promise.all([first.call(teamRoutes.listNeighbours), first.call(identityRoutes.updateMe, { body: { birthYear: 1999 } }), first.call(attemptRoutes.startAttempt, { params: { slug }, body: { clientKey: crypto.randomUUID() } })]);
    expect((await acts()).map(refused)).toEqual(Array.from({ length: 3 }, () => [403, 'identity.password-not-set']));
    const next = 'một câu dài của tổ công nghệ số';
    expect(refused(await first.call(identityRoutes.changePassword, { body: { next: 'ngắn' } }))).toEqual([422, 'identity.password-too-short']);
    expect((await first.call(identityRoutes.changePassword, { body: { next } })).status).toBe(204);
    expect((await me(first)).viewer.mustSetPassword).toBe(false);
    expect((await acts()).map(({ status }) => status)).toEqual([200, 200, 200]);
    const second = newPhone();
    expect((await second.call(identityRoutes.signIn, { body: { username: created.member.username.toUpperCase(), password: next } })).status).toBe(200);
    expect(refused(await second.call(identityRoutes.changePassword, { body: { next: `${next} nữa` } }))).toEqual([403, 'identity.wrong-password']);
    expect((await second.call(identityRoutes.changePassword, { body: { current: next, next: `${next} nữa` } })).status).toBe(204);
    expect([await isSignedOut(town, first.cookie), await isSignedOut(town, second.cookie)]).toEqual([true, false]);
    expect(refused(await newPhone().call(identityRoutes.signIn, { body: { username: created.member.username, password: next } }))).toEqual([401, 'identity.wrong-sign-in']);
    expect(refused(await newPhone().call(identityRoutes.signIn, { body: { username: 'khong.co.ai', password: next } }))).toEqual([401, 'identity.wrong-sign-in']);
  });

  it('sets a ward up by its printed link once', async () => {
    const { token } = await setupToken(town);
    const body = { fullName: 'Dương Văn Cán Bộ', username: 'duong.van', password: 'câu dài dễ nhớ của tôi', organisationName: 'Phường Một Lần', organisationCode: '' };
    const phones = [newPhone(), newPhone()];
    const replies = await Promise.all(phones.map((phone, index) => phone.call(identityRoutes.completeSetup, { params: { token }, body: { ...body, username: `duong.van.${index}` } })));
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 404]);
    expect(refused(await newPhone().call(identityRoutes.readSetup, { params: { token } }))).toEqual([404, 'identity.setup-link-invalid']);
  });

  it('takes only open tổ dân phố of the own ward, and workplaces as workplaces', async () => {
    const officer = await town.api.staff(ward, 'ward-coordinator');
    const asOfficer = (route: Parameters<Phone['call']>[0], call: object): Promise<Reply> => town.api.call(route, { ...call, cookie: officer.cookie });
    const { units } = (await asOfficer(organisationRoutes.createUnits, { body: { kind: 'business', names: ['Cơ sở Tranh Đông Hồ'] } })).body as { units: { id: string; name: string }[] };
    const business = units.find((unit) => unit.name === 'Cơ sở Tranh Đông Hồ')?.id ?? '';
    const [closed = ''] = await town.api.neighbourhoods(ward, ['Tổ dân phố Đã Gộp']);
    await asOfficer(organisationRoutes.updateUnit, { params: { id: closed }, body: { isOpen: false } });
    const person = { fullName: 'Ông Thị Nhầm Tổ', audience: 'CITIZEN', consent: true, noticeVersion: '2026-11-22' };
    const { phone } = await registered(town, 'inside', 'Phùng Thị Đúng Tổ');
    for (const wrong of [town.units.elsewhere, business, closed]) {
      const replies = [
        await newPhone().call(identityRoutes.register, { body: { ...person, clientKey: crypto.randomUUID(), neighbourhoodId: wrong } }), await phone.call(identityRoutes.updateMe, { body: { neighbourhoodId: wrong } }),
        await asOfficer(organisationRoutes.createTeamMember, { body: { fullName: person.fullName, unitIds: [town.units.inside, wrong] } }),
      ];
      expect(replies.map(refused)).toEqual(Array.from({ length: 3 }, () => [422, 'organisation.unit-unknown']));
    }
    expect(refused(await newPhone().call(identityRoutes.register, { body: { ...person, clientKey: crypto.randomUUID(), neighbourhoodId: town.units.inside, workplaceId: town.units.outside } }))).toEqual([422, 'organisation.unit-unknown']);
    expect(refused(await newPhone().call(identityRoutes.register, { body: { ...person, clientKey: crypto.randomUUID(), neighbourhoodId: town.units.inside, noticeVersion: '2020-01-01' } }))).toEqual([409, 'identity.notice-outdated']);
    expect(await rows(`select 1 from learner where full_name = $1`, person.fullName)).toEqual([]);
    expect((await me(phone)).neighbourhood).toBe(unitNames.inside);
  });
});
