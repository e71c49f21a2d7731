import { lessonRoutes } from '@hocso/contracts/learning/lessons.contract';
import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { Me } from '@hocso/contracts/identity/identity.contract';
import { Catalogue } from '../../apps/api/src/contexts/catalogue/catalogue.api.ts';
import { LearnerRepository, Sessions } from '../../apps/api/src/contexts/identity/identity.api.ts';
import { EnrolLearner, TakeQuiz } from '../../apps/api/src/contexts/learning/learning.api.ts';
import { IssueSetupLink, OrganisationRepository } from '../../apps/api/src/contexts/organisation/organisation.api.ts';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { ward } from '../../apps/api/src/testing/api-harness.ts';
import { wrongAnswer } from '../../apps/api/src/testing/quiz-answers.ts';
import { slug } from './learner-story.ts';
import type { Target } from './route-targets.ts';
import { graduateNames, isSignedOut, phoneAt, registered, sideOf, unitNames } from './town.ts';
import type { Asker, Town } from './town.ts';

const noneOfElsewhere = (asker: Asker): RegExp[] => {
  const other = sideOf(asker.standpoint) === 'inside' ? 'elsewhere' : 'inside';
  return [new RegExp(unitNames[other]), new RegExp(graduateNames[other])];
};

/** Somebody who has learned without giving a name. */
async function guestCookie(town: Town, asker: Asker): Promise<string | null> {
  const phone = phoneAt(town, asker.standpoint);
  await phone.call(lessonRoutes.saveLessonProgress, { params: { slug, lesson: 'nam-kich-ban-quen-mat' }, body: { part: 1, activeSeconds: 5 } });
  return phone.cookie;
}

/** The session of somebody who just came by one-time code and has to choose a password. */
export async function sessionByCode(town: Town, asker: Asker): Promise<string> {
  const { value } = await town.api.app.nest.get(Sessions).open({ tenantId: asker.wardId, personId: asker.personId, learnerId: asker.learnerId, kind: 'staff', openedBy: 'code', mustSetPassword: true });
  return `hs_session=${value}`;
}

let answering: Promise<void> | undefined;
/** Enough neighbours who got a whole quiz wrong, so that a question of it has answers to speak of. */
const answeredOften = (town: Town): Promise<void> => (answering ??= (async () => {
  const nest = town.api.app.nest;
  const course = await nest.get(Catalogue).courseOfSlug(slug);
  const pool = await nest.get(Catalogue).questions(course);
  for (let count = 0; count < 14; count += 1) {
    // Without the route: registrations are limited by address, and a test of all routes needs them itself.
    const [learnerId, personId] = [nest.get(Clock).newId(), nest.get(Clock).newId()];
    await nest.get(Database).transaction((client) => nest.get(LearnerRepository).insert({ tenantId: ward, id: learnerId, personId, status: 'active', fullName: `Trịnh Thị Sai ${count}`, neighbourhoodId: town.units.inside, birthYear: null, audience: 4, createdAt: new Date() }, client));
    const standing = await nest.get(EnrolLearner).enrol(ward, learnerId, course);
    const attempt = await nest.get(TakeQuiz).start(ward, course, { learnerId, standing, opened: null }, crypto.randomUUID());
    await nest.get(TakeQuiz).submit(ward, attempt.id, learnerId, 1, attempt.questions.map((number) => wrongAnswer(pool[number]!)));
  }
})());

let lastWard = 100;
/** The token of the first-run link of a ward that nobody has set up. */
export async function setupToken(town: Town): Promise<{ token: string; name: string }> {
  lastWard += 1;
  const name = `Phường chưa đặt tên ${lastWard}`;
  await town.api.app.nest.get(OrganisationRepository).create({ id: lastWard, kind: 'ward', code: '', name, team_label: 'Tổ công nghệ số cộng đồng', is_demo: false });
  const path = await town.api.app.nest.get(IssueSetupLink).run(lastWard);
  return { token: path?.split('/').at(-1) ?? '', name };
}

export const targets = {
  register: {
    reach: 'everybody',
    prepare: async (town, asker) => ({
      call: { body: { clientKey: crypto.randomUUID(), fullName: 'Vũ Thị Mới', birthYear: 1960, neighbourhoodId: asker.unitId, audience: 'CITIZEN', consent: true, noticeVersion: '2026-11-22' } },
      shows: [/Vũ Thị Mới/, /"continueCode":"[0-9A-Z]{10}"/, new RegExp(unitNames[asker.standpoint])], hides: noneOfElsewhere(asker),
      ...(asker.role === 'learner' ? { cookie: await guestCookie(town, asker) } : {}),
      // Staff have given their name already.
      ...(asker.role === 'visitor' || asker.role === 'learner' ? {} : { conflict: 'identity.already-registered' }),
    }),
  },
  readMe: { reach: 'everybody', prepare: async (_town, asker) => ({ call: {}, shows: [asker.name === '' ? /"fullName"/ : new RegExp(asker.name)], hides: noneOfElsewhere(asker) }) },
  updateMe: { reach: 'everybody', prepare: async (_town, asker) => ({ call: { body: { fullName: 'Ngô Thị Sửa Tên', birthYear: 1961, neighbourhoodId: asker.unitId } }, shows: [/Ngô Thị Sửa Tên/, /1961/], hides: noneOfElsewhere(asker) }) },
  withdrawConsent: { reach: 'everybody', prepare: async (town, asker) => ({ call: {}, shows: [], happened: () => isSignedOut(town, asker.cookie) }) },
  changePassword: {
    reach: 'everybody',
    prepare: async (town, asker) => {
      const cookie = asker.cookie && (await sessionByCode(town, asker));
      return {
        cookie, call: { body: { next: 'một câu dài khác hẳn' } }, shows: [],
        happened: async () => ((await town.api.call(identityRoutes.readMe, { cookie })).body as Me).viewer?.mustSetPassword === false,
      };
    },
  },
  signIn: { reach: 'everybody', prepare: async ({ officer }) => ({ call: { body: { username: officer.username, password: officer.password } }, shows: [new RegExp(officer.name), /ward-coordinator/] }) },
  signInByCode: { reach: 'everybody', prepare: async ({ graduates }) => ({ call: { body: { code: graduates.inside.continueCode } }, shows: [new RegExp(graduateNames.inside)] }) },
  signOut: { reach: 'everybody', prepare: async (town, asker) => ({ call: {}, shows: [], happened: () => isSignedOut(town, asker.cookie) }) },
  readSetup: {
    reach: 'everybody',
    prepare: async (town) => {
      const { token, name } = await setupToken(town);
      return { call: { params: { token } }, shows: [new RegExp(name)] };
    },
  },
  completeSetup: {
    reach: 'everybody',
    prepare: async (town) => {
      const { token } = await setupToken(town);
      return {
        call: { params: { token }, body: { fullName: 'Đặng Cán Bộ Đầu', username: `can.bo.${token.slice(0, 8).toLowerCase()}`, password: 'câu dài dễ nhớ của tôi', organisationName: 'Phường Mới Lập', organisationCode: '10543' } },
        shows: [/Đặng Cán Bộ Đầu/, /"administrator"/],
      };
    },
  },
  readTeamOverview: { reach: 'inside', prepare: async ({ units }) => ({ call: { query: { unitId: units.inside } }, shows: [new RegExp(unitNames.inside), /"people":[1-9]/] }) },
  listHardQuestions: {
    reach: 'inside',
    prepare: async (town) => {
      await answeredOften(town);
      return { call: { query: { unitId: town.units.inside } }, shows: [/"courseSlug":"nd-nhan-dien-lua-dao"/, /"answers":[5-9]/], hides: [/"key"/, new RegExp(graduateNames.inside)] };
    },
  },
  listNeighbours: { reach: 'inside', prepare: async ({ units }) => ({ call: { query: { unitId: units.inside, q: graduateNames.inside } }, shows: [new RegExp(graduateNames.inside), /"state":"finished"/] }) },
  renewContinueCode: {
    reach: 'inside',
    prepare: async (town) => ({ call: { params: { id: (await registered(town, 'inside', 'Mai Văn Quên Mã')).learnerId } }, shows: [/"continueCode":"[0-9A-Z]{10}"/] }),
  },
  reportNoSuchPerson: {
    reach: 'inside',
    prepare: async (town) => ({ call: { params: { id: (await registered(town, 'inside', 'Lý Không Có')).learnerId }, body: { isUnderReview: true } }, shows: [/"isUnderReview":true/] }),
  },
} as const satisfies Record<string, Target>;
