import { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { lessonRoutes } from '@hocso/contracts/learning/lessons.contract';
import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import { answerKeys, slug } from './learner-story.ts';
import type { Phone } from './learner-story.ts';
import type { Target } from './route-targets.ts';
import { graduateNames, phoneAt, registered, sideOf, unitNames } from './town.ts';
import type { Asker, Town } from './town.ts';

const lesson = 'nam-kich-ban-quen-mat';
const params = { slug, lesson };
/** Ids of the course's question pool. */
const questions = /nd-05-/;

const phoneOf = (town: Town, asker: Asker): Phone => Object.assign(phoneAt(town, asker.standpoint), { cookie: asker.cookie });

/** An attempt begun by the asker where it is theirs to ask about, else by a neighbour of the first tổ dân phố. */
async function attemptFor(town: Town, asker: Asker): Promise<Attempt> {
  const owner = asker.standpoint === 'inside' && asker.cookie ? phoneOf(town, asker) : (await registered(town, 'inside', 'Hoàng Thị Khác')).phone;
  return owner.start();
}

/** What somebody did before shows in what they read. */
const learnt = async (town: Town, asker: Asker): Promise<void> => {
  if (asker.cookie) await phoneOf(town, asker).call(lessonRoutes.completeLesson, { params, body: { activeSeconds: 60 } });
};
const doneOnce = (asker: Asker): RegExp => (asker.cookie ? /"lessonsDone":1/ : /"lessonsDone":0/);

export const targets = {
  readSite: {
    reach: 'everybody',
    prepare: async (_town, asker) => {
      const side = sideOf(asker.standpoint);
      return { call: {}, shows: [new RegExp(unitNames[side])], hides: [new RegExp(unitNames[side === 'inside' ? 'elsewhere' : 'inside'])] };
    },
  },
  listCourses: {
    reach: 'everybody',
    prepare: async (town, asker) => {
      await learnt(town, asker);
      return { call: { query: { audience: 'CITIZEN' } }, shows: [new RegExp(`"slug":"${slug}"`), doneOnce(asker)] };
    },
  },
  readCourse: {
    reach: 'everybody',
    prepare: async (town, asker) => {
      await learnt(town, asker);
      return { call: { params: { slug } }, shows: [/"code":"ND-05"/, doneOnce(asker)] };
    },
  },
  readLesson: {
    reach: 'everybody',
    prepare: async (town, asker) => {
      await learnt(town, asker);
      return { call: { params }, shows: [/Năm kịch bản/, asker.cookie ? /"state":"completed"/ : /"state":"not-started"/] };
    },
  },
  saveLessonProgress: { reach: 'everybody', prepare: async () => ({ call: { params, body: { part: 2, activeSeconds: 40 } }, shows: [/"part":2/] }) },
  completeLesson: { reach: 'everybody', prepare: async () => ({ call: { params, body: { activeSeconds: 40 } }, shows: [/"state":"completed"/, /"lessonsDone":1/] }) },
  startAttempt: { reach: 'everybody', prepare: async () => ({ call: { params: { slug }, body: { clientKey: crypto.randomUUID() } }, shows: [questions, /"state":"open"/] }) },
  readAttempt: {
    reach: 'inside',
    prepare: async (town, asker) => {
      const { id } = await attemptFor(town, asker);
      return { call: { params: { id } }, shows: [questions, new RegExp(id)] };
    },
  },
  saveAnswers: {
    reach: 'inside',
    prepare: async (town, asker) => {
      const attempt = await attemptFor(town, asker);
      return { call: { params: { id: attempt.id }, body: { sequence: 7, answers: attempt.questions.map(() => null) } }, shows: [/"sequence":7/, /"isCurrent":true/] };
    },
  },
  submitAttempt: {
    reach: 'inside',
    prepare: async (town, asker) => {
      const attempt = await attemptFor(town, asker);
      const keys = await answerKeys(town.api);
      return { call: { params: { id: attempt.id }, body: { sequence: 1, answers: attempt.questions.map((question) => keys.get(question.id) ?? null) } }, shows: [questions, /"passed":true/, /"explanation"/] };
    },
  },
  readCertificate: {
    reach: 'everybody',
    prepare: async (town) => ({ call: { params: { code: town.graduates.inside.certificateCode } }, shows: [new RegExp(graduateNames.inside), /"number":"20\d\d\/000001"/] }),
  },
  readCertificatePaper: { reach: 'everybody', prepare: async (town) => ({ call: { params: { code: town.graduates.inside.certificateCode } }, shows: [/^%PDF-/] }) },
} as const satisfies Record<string, Target>;

/** The slugs of a course's lessons, as a visitor reads them. */
export async function lessonsOf(town: Town): Promise<string[]> {
  return ((await phoneAt(town, 'inside').call(courseRoutes.readCourse, { params: { slug } })).body as CoursePage).lessons.map((each) => each.slug);
}
