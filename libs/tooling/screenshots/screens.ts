import type { Page } from 'playwright-core';

/** A screen in a state, and how to get there with a fresh browser. */
export interface Screen { name: string; go(page: Page, origin: string): Promise<void> }

const course = '/khoa-hoc/nd-nhan-dien-lua-dao';
const visit = (name: string, address: string): Screen => ({ name, go: async (page) => { await page.goto(address, { waitUntil: 'networkidle' }); } });
const lesson = (name: string, slug: string, key: string): Screen => visit(`lesson-${name}`, `/khoa-hoc/${slug}/bai/${key}`);

/** A visitor who does things through the API in the page, as the app does. */
const call = (page: Page, method: string, path: string, body: unknown): Promise<unknown> => page.evaluate(async ([verb, address, payload]) => {
  const reply = await fetch(`/api${String(address)}`, { method: String(verb), headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) });
  return reply.status === 204 ? null : reply.json() as Promise<unknown>;
}, [method, path, body] as const);

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/tro-giup');
  await call(page, 'POST', '/sessions', { username, password });
}
const officer = (name: string, address: string): Screen => ({
  name: `console-${name}`,
  go: async (page) => {
    await signIn(page, 'canbo', 'hoc so moi ngay');
    await page.goto(`/quan-tri${address}`, { waitUntil: 'networkidle' });
  },
});
const helper = (name: string, address: string): Screen => ({
  name: `team-${name}`,
  go: async (page) => {
    await signIn(page, 'canbo', 'hoc so moi ngay');
    const { members } = await page.evaluate(async () => (await fetch('/api/team-members')).json()) as { members: { username: string }[] };
    await signIn(page, members[0]?.username ?? '', 'di tung ngo go tung nha');
    await page.goto(address, { waitUntil: 'networkidle' });
  },
});

interface Question { type: string; choices?: { id: string }[]; items?: { id: string }[]; left?: { id: string }[]; right?: { id: string }[]; screen?: { elements: { id: string }[] } }
const someAnswer = (question: Question): unknown => {
  if (question.screen) return question.screen.elements[0]?.id;
  if (question.left) return Object.fromEntries(question.left.map((item, index) => [item.id, question.right?.[index % question.right.length]?.id]));
  if (question.items) return question.items.map((item) => item.id);
  return question.type === 'multiple-choice' ? [question.choices?.[0]?.id] : question.type === 'true-false' ? true : question.choices?.[0]?.id;
};
interface Started { id: string; questions: Question[]; result: { passed: boolean; items: { questionId: string; key: unknown }[] } }

/** Learns a whole course and passes, by what the results of failed attempts say. */
async function complete(page: Page): Promise<void> {
  await page.goto(course);
  const { lessons } = await page.evaluate(async () => (await fetch('/api/courses/nd-nhan-dien-lua-dao')).json()) as { lessons: { slug: string }[] };
  for (const each of lessons) await call(page, 'POST', `/courses/nd-nhan-dien-lua-dao/lessons/${each.slug}/completion`, { activeSeconds: 60 });
  const keys = new Map<string, unknown>();
  for (let tries = 0; tries < 12; tries += 1) {
    const started = await call(page, 'POST', '/courses/nd-nhan-dien-lua-dao/attempts', { clientKey: crypto.randomUUID() }) as Started;
    const answers = started.questions.map((question) => keys.get((question as { id?: string }).id ?? '') ?? someAnswer(question));
    const { result } = await call(page, 'POST', `/attempts/${started.id}/submission`, { sequence: 1, answers }) as Started;
    for (const item of result.items) keys.set(item.questionId, item.key);
    if (result.passed) return;
  }
}
async function register(page: Page): Promise<void> {
  const site = await page.evaluate(async () => (await fetch('/api/site')).json()) as { neighbourhoods: { id: string }[]; noticeVersion: string };
  await call(page, 'POST', '/registration', { clientKey: crypto.randomUUID(), fullName: 'Nguyễn Thị Thuỳ Dương', birthYear: 1958, neighbourhoodId: site.neighbourhoods[2]?.id, audience: 'CITIZEN', consent: true, noticeVersion: site.noticeVersion });
}

/** Waits until the first question stands there; the address changes a moment before. */
const firstQuestion = (page: Page): Promise<void> => page.getByText(/^(Câu|Question) 1 (trên|of) /).first().waitFor();

export const screens: readonly Screen[] = [
  visit('home-first', '/'), visit('home-citizen', '/?doi-tuong=nguoi-dan'), visit('courses', '/khoa-hoc'), visit('course', course), visit('help', '/tro-giup'), visit('privacy', '/quyen-rieng-tu'),
  visit('register', '/ghi-ten'), visit('continue', '/tiep-tuc'), visit('sign-in', '/dang-nhap'), visit('not-found', '/khong-co-trang-nay'), visit('quiz-intro', `${course}/kiem-tra`), visit('me-visitor', '/toi'),
  lesson('reading', 'nd-nhan-dien-lua-dao', 'nam-kich-ban-quen-mat'), lesson('scenario', 'nd-nhan-dien-lua-dao', 'cuoc-goi-cap-nhat-vneid'), lesson('steps', 'nd-nhan-dien-lua-dao', 'ba-viec-khi-nghi-ngo'),
  lesson('video-script', 'nd-nhan-dien-lua-dao', 'cau-noi-cua-mieng'), lesson('simulation-task', 'nd-thanh-toan-so', 'tra-tien-mo-rau'), lesson('simulation-find', 'cc-an-toan-thong-tin', 'soi-mot-thu-dien-tu'),
  lesson('checklist', 'dn-kho-san-xuat-du-lieu-khach-hang', 'an-toan-10-phut-moi-thang'),
  {
    name: 'quiz-question',
    go: async (page) => {
      await page.goto(`${course}/kiem-tra`, { waitUntil: 'networkidle' });
      await page.locator('main button').first().click();
      await firstQuestion(page);
    },
  },
  {
    name: 'quiz-unanswered',
    go: async (page) => {
      await page.goto(`${course}/kiem-tra`, { waitUntil: 'networkidle' });
      await page.locator('main button').first().click();
      await firstQuestion(page);
      await page.locator('main button').last().click();
    },
  },
  {
    name: 'quiz-result-failed',
    go: async (page) => {
      await page.goto(course);
      const started = await call(page, 'POST', '/courses/nd-nhan-dien-lua-dao/attempts', { clientKey: crypto.randomUUID() }) as Started;
      await call(page, 'POST', `/attempts/${started.id}/submission`, { sequence: 1, answers: started.questions.map(someAnswer) });
      await page.goto(`${course}/kiem-tra?luot=${started.id}`, { waitUntil: 'networkidle' });
    },
  },
  { name: 'finished-guest', go: async (page) => { await complete(page); await page.goto(`${course}/hoan-thanh`, { waitUntil: 'networkidle' }); } },
  { name: 'finished-registered', go: async (page) => { await complete(page); await register(page); await page.goto(`${course}/hoan-thanh`, { waitUntil: 'networkidle' }); } },
  { name: 'me', go: async (page) => { await complete(page); await register(page); await page.goto('/toi', { waitUntil: 'networkidle' }); } },
  {
    name: 'certificate',
    go: async (page) => {
      await complete(page);
      await register(page);
      const me = await page.evaluate(async () => (await fetch('/api/me')).json()) as { courses: { completion: { certificateCode: string } | null }[] };
      await page.goto(`/giay-xac-nhan/${me.courses[0]?.completion?.certificateCode ?? ''}`, { waitUntil: 'networkidle' });
    },
  },
  { name: 'offline', go: async (page) => { await page.goto(course, { waitUntil: 'networkidle' }); await page.context().setOffline(true); await page.evaluate(() => dispatchEvent(new Event('offline'))); await page.waitForTimeout(300); } },
  helper('tracker', '/to-dan-pho'), helper('tracker-stuck', '/to-dan-pho?trang-thai=can-giup'),
  visit('console-sign-in', '/quan-tri/dang-nhap'), officer('board', '/'), officer('list', '/danh-sach?nhom=nguoi-dan&nang-luc=ND5'), officer('registered', '/danh-sach/da-ghi-ten'), officer('questions', '/cau-hoi'), officer('questions-course', '/cau-hoi/nd-nhan-dien-lua-dao'),
  {
    name: 'console-question',
    go: async (page, origin) => {
      await officer('', '/cau-hoi/nd-nhan-dien-lua-dao').go(page, origin);
      await page.locator('table th[scope=row] a').first().click();
      await page.locator('.hs-question-stem').waitFor();
    },
  },
  officer('units', '/don-vi'), officer('team', '/to-cong-nghe'), officer('settings', '/cai-dat'),
];
