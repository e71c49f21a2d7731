import { setTimeout as sleep } from 'node:timers/promises';
import { loadCourse } from '@hocso/content/load-course';
import type { Answer, Attempt } from '@hocso/contracts/learning/attempts.contract';
import { questionTypeOf } from '@hocso/question-types/rules';

const slug = 'nd-nhan-dien-lua-dao';
const pool = new Map(loadCourse(slug).quiz.questions.map((question) => [question.id, question]));

/** What the server said it has: kept outside of it, to be compared with what is there afterwards. */
export interface Acknowledged {
  /** Highest acknowledged sequence of an open attempt with the answers that were sent under it. */
  saves: Map<string, { sequence: number; answers: Answer[] }>;
  submissions: Map<string, { rawPoints: number; passed: boolean; answers: Answer[] }>;
  lessons: string[];
  completions: string[];
  writes: number;
}
export const newLog = (): Acknowledged => ({ saves: new Map(), submissions: new Map(), lessons: [], completions: [], writes: 0 });

/** A learner who never gives up: every request is repeated until it is answered, as the app does. */
export class QuizTaker {
  cookie = '';
  #keys = new Map<string, Answer>();
  isStopped = false;
  inFlight = 0;

  constructor(private readonly origin: string, readonly number: number, readonly log: Acknowledged) {}

  async request(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    for (;;) {
      this.inFlight = 1;
      const reply = await this.once(method, path, body).catch(() => null);
      this.inFlight = 0;
      if (reply && reply.status < 500) return reply;
      if (this.isStopped) throw new Error('stopped');
      await sleep(100 + (this.number % 5) * 20);
    }
  }

  private async once(method: string, path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    const reply = await fetch(`${this.origin}/api${path}`, {
      method, headers: { 'x-forwarded-for': `10.1.0.${this.number}`, ...(this.cookie ? { cookie: this.cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }), signal: AbortSignal.timeout(8000),
    });
    const text = await reply.text();
    const set = reply.headers.getSetCookie().find((each) => each.startsWith('hs_session='));
    if (set) this.cookie = set.split(';')[0] ?? '';
    return { status: reply.status, body: text === '' ? null : JSON.parse(text) as unknown };
  }

  /** Learns all lessons, then takes the quiz again and again; passes now and then by what earlier results taught. */
  async run(): Promise<void> {
    const course = (await this.request('GET', `/courses/${slug}`)).body as { lessons: { slug: string }[] };
    for (const lesson of course.lessons) {
      const reply = await this.request('POST', `/courses/${slug}/lessons/${lesson.slug}/completion`, { activeSeconds: 30 });
      if (reply.status === 200) this.acknowledge(() => this.log.lessons.push(`${this.number} ${lesson.slug}`));
    }
    while (!this.isStopped) await this.takeQuiz();
  }

  private async takeQuiz(): Promise<void> {
    const started = (await this.request('POST', `/courses/${slug}/attempts`, { clientKey: crypto.randomUUID() })).body as Attempt;
    if (started.state !== 'open') return;
    const answers = started.questions.map((question) => this.answer(question));
    let sequence = started.sequence;
    for (const share of [0.4, 0.8]) {
      const given = answers.map((answer, index) => (index < answers.length * share ? answer : null));
      sequence += 1;
      const saved = await this.request('PUT', `/attempts/${started.id}/answers`, { sequence, answers: given });
      if (saved.status === 200) this.acknowledge(() => this.log.saves.set(started.id, { sequence, answers: given }));
    }
    const reply = await this.request('POST', `/attempts/${started.id}/submission`, { sequence: sequence + 1, answers });
    const done = reply.body as Attempt;
    if (reply.status !== 200 || !done.result) throw new Error(`submission of ${started.id} answered ${reply.status}`);
    const { rawPoints, passed, completion, items } = done.result;
    this.acknowledge(() => this.log.submissions.set(started.id, { rawPoints, passed, answers }));
    this.log.saves.delete(started.id);
    if (completion) this.log.completions.push(`${this.number}`);
    for (const item of items) if (Math.random() < 0.5) this.#keys.set(item.questionId, item.key);
  }

  /** What earlier results taught, else a wrong answer. */
  private answer({ id }: Attempt['questions'][number]): Answer {
    const known = this.#keys.get(id);
    if (known !== undefined) return known;
    const question = pool.get(id);
    return question ? questionTypeOf(question.type)?.wrongOf(question) as Answer : null;
  }

  private acknowledge(note: () => void): void {
    note();
    this.log.writes += 1;
  }
}
