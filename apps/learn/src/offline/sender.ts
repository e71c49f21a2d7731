import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import type { LessonProgress } from '@hocso/contracts/learning/lessons.contract';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { apiUrls } from '../data/api-urls.ts';
import type { DataStore } from '../data/data-store.ts';
import { request } from '../data/request.ts';
import { AttemptKeeper } from './attempt-keeper.ts';
import { DeviceStore } from './device-store.ts';
import type { AttemptDraft, LessonWrite } from './device-store.ts';
import { LessonKeeper } from './lesson-keeper.ts';

const clock = {
  now: () => Date.now(),
  chance: () => Math.random(),
  setTimer: (act: () => void, ms: number): unknown => window.setTimeout(act, ms),
  clearTimer: (timer: unknown): void => window.clearTimeout(timer as number),
};

const device = new DeviceStore();
const attempts = new Map<string, AttemptKeeper>();
let data: DataStore | null = null;
const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'vi');

const lessons = new LessonKeeper({ ...clock, device, send: sendLesson });

async function sendLesson(write: LessonWrite, options: { keepalive: boolean }) {
  const language = pageLanguage();
  const seconds = { activeSeconds: Math.round(write.activeSeconds) };
  const reply = write.isDone
    ? await request<LessonProgress>('POST', apiUrls.lessonCompletion(language, write.slug, write.lesson), seconds, options)
    : await request<LessonProgress>('PUT', apiUrls.lessonProgress(language, write.slug, write.lesson), { part: write.part, ...seconds }, options);
  if (reply.ok) data?.invalidate();
  return reply;
}

/** Progress in lessons, kept here until the server knows. */
export const lessonKeeper = (): LessonKeeper => lessons;

const keep = (draft: AttemptDraft, conflict: number | null = null): AttemptKeeper => {
  const keeper = new AttemptKeeper(draft, {
    ...clock,
    device,
    save: (now, options) => request('PUT', apiUrls.attemptAnswers(now.id), { sequence: now.sequence, answers: now.answers }, options),
    handIn: async (now, options) => {
      const reply = await request<Attempt>('POST', apiUrls.attemptSubmission(pageLanguage(), now.id), { sequence: now.sequence, answers: now.answers }, options);
      if (reply.ok) {
        data?.invalidate();
        data?.put(apiUrls.attempt(pageLanguage(), now.id), reply.body);
      }
      return reply;
    },
  }, conflict);
  attempts.set(draft.id, keeper);
  return keeper;
};

/**
 * The keeper of an open attempt. What this device kept and the server does not know yet wins over what the server
 * sent; where the server has moved on without this device, the learner is asked which answers stay.
 */
export async function attemptKeeper(attempt: Attempt): Promise<AttemptKeeper> {
  const known = attempts.get(attempt.id);
  if (known?.isWaiting) return known;
  const keeper = keepFrom(attempt, await device.get('attempts', attempt.id));
  void keeper.flush();
  return keeper;
}

function keepFrom(attempt: Attempt, kept: AttemptDraft | undefined): AttemptKeeper {
  const firstOpen = attempt.answers.findIndex((answer) => answer === null);
  const fromServer: AttemptDraft = {
    id: attempt.id, slug: attempt.course.slug, answers: attempt.answers, sequence: attempt.sequence, saved: attempt.sequence,
    at: kept && kept.at < attempt.questions.length ? kept.at : firstOpen === -1 ? attempt.questions.length - 1 : firstOpen,
    isHandedIn: false, changedAt: clock.now(),
  };
  const hasUnsent = kept !== undefined && kept.answers.length === attempt.questions.length && (kept.sequence > kept.saved || kept.isHandedIn);
  if (!hasUnsent) return keep(fromServer);
  if (kept.sequence > attempt.sequence) return keep({ ...kept, saved: attempt.sequence });
  // The same answers under this sequence: ours arrived and only the reply was lost.
  const isOurs = JSON.stringify(kept.answers) === JSON.stringify(attempt.answers);
  return isOurs ? keep({ ...fromServer, isHandedIn: kept.isHandedIn }) : keep(kept, attempt.sequence);
}

/** Begins to send what earlier visits could not, and goes on whenever the network or the reader comes back. */
export function startSending(store: DataStore): void {
  data = store;
  window.addEventListener('online', wakeAll);
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leaveAll() : wakeAll()));
  window.addEventListener('pagehide', leaveAll);
  void adoptEarlier();
}

async function adoptEarlier(): Promise<void> {
  lessons.adopt(await device.list('lessons', clock.now()));
  lessons.wake();
  for (const draft of await device.list('attempts', clock.now())) {
    if (attempts.has(draft.id) || (draft.saved >= draft.sequence && !draft.isHandedIn)) continue;
    void keep(draft).flush();
  }
}

const wakeAll = (): void => {
  lessons.wake();
  for (const keeper of attempts.values()) keeper.wake();
};

// A page that is being left may not come back: what waits goes out now, in a request that outlives the page.
const leaveAll = (): void => {
  void lessons.flush({ keepalive: true });
  for (const keeper of attempts.values()) void keeper.flush({ keepalive: true });
};

/** Forgets what this device keeps, when its person signs out or somebody else’s record is opened. */
export async function forgetDevice(): Promise<void> {
  attempts.clear();
  await device.clear();
}
