import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StoredQuestion } from '@hocso/question-types/rules';
import { stringify } from 'yaml';

const both = (vi: string, en: string) => ({ vi, en });
const common = { version: 1 as const, competency: 'ND5', digcomp: ['4.1'], difficulty: 1, tags: [] as string[], points: 1, source: 'Bộ Công an, khuyến cáo 07/2025', reviewedOn: '2026-11-22' };

/** A valid single-choice question for laws to be tried on; `change` replaces fields. */
export const singleChoiceQuestion = (id: string, change: Partial<Extract<StoredQuestion, { type: 'single-choice' }>> = {}): Extract<StoredQuestion, { type: 'single-choice' }> => ({
  ...common,
  id,
  type: 'single-choice',
  stem: both(`Câu hỏi riêng ${id} về chuyện của bác?`, `Question ${id} on a matter of its own?`),
  choices: [
    { id: 'a', text: both(`Việc ${id} nên làm`, `The thing ${id} to do`) },
    { id: 'b', text: both(`Việc ${id} hay làm nhầm nhất`, `The usual mistake ${id} of people`) },
  ],
  key: 'a',
  fixedOrder: false,
  explanation: both('Làm vậy thì giữ được tiền của mình.', 'Your money stays with you this way.'),
  ...change,
});

/** A valid true-false question; `change` replaces fields. */
export const trueFalseQuestion = (id: string, change: Partial<Extract<StoredQuestion, { type: 'true-false' }>> = {}): Extract<StoredQuestion, { type: 'true-false' }> => ({
  ...common,
  id,
  type: 'true-false',
  stem: both(`Điều ${id} là thật.`, `The matter ${id} is real.`),
  key: true,
  explanation: both('Quy định hiện hành ghi rõ.', 'Current rules say so clearly.'),
  ...change,
});

const stems = [
  ['Ai được hỏi mã xác nhận của bác?', 'Who may ask for your confirmation code?'],
  ['Địa chỉ mới được sửa bằng cách nào?', 'How is a new address corrected?'],
  ['Nhận tin trúng thưởng thì tin được không?', 'Can a prize message be trusted?'],
  ['Mật khẩu nên cất ở đâu?', 'Where should a password be kept?'],
  ['Con cháu nhắn vay tiền lúc nửa đêm có lạ không?', 'Is a night-time loan request from family odd?'],
] as const;

/** The files of a small complete course `nd-thu` by their path in the course folder. */
export const smallCourse = () => ({
  'course.yaml': {
    code: 'ND-05', version: 1, audience: 'CITIZEN', clause: '1e', competency: 'ND5', level: 'M1', digcomp: { version: '2.2', codes: ['4.1'] },
    minutes: 10, icon: 'shield', title: both('Thử', 'Trial'), errand: both('Thử một việc', 'Try a thing'), summary: both('Khoá để thử.', 'A course for trying.'),
    objectives: Array.from({ length: 3 }, () => both('Làm được', 'Can do')), remember: Array.from({ length: 3 }, () => both('Nhớ', 'Keep')),
    lessons: ['doc', 'lam'], sources: [{ title: 'Bộ Công an' }], reviewedOn: '2026-11-22', reviewEveryMonths: 3,
  } as Record<string, unknown>,
  'lessons/doc/lesson.yaml': { type: 'reading', minutes: 1, source: 'Bộ Công an', reviewedOn: '2026-11-22', cards: ['mot', 'hai'] } as Record<string, unknown>,
  'lessons/doc/text.vi.yaml': { title: 'Đọc', goal: 'Biết đọc', cards: { mot: { heading: 'Ý một', body: 'Chữ **đậm** của {{so_1022}}.' }, hai: { heading: 'Ý hai', body: '- một\n- hai' } } } as Record<string, unknown>,
  'lessons/doc/text.en.yaml': { title: 'Read', goal: 'Can read', cards: { mot: { heading: 'Idea one', body: '**Bold** text of {{so_1022}}.' }, hai: { heading: 'Idea two', body: '- one\n- two' } } } as Record<string, unknown>,
  'lessons/lam/lesson.yaml': { type: 'checklist', minutes: 1, source: 'Bộ Công an', reviewedOn: '2026-11-22', items: ['mot'] } as Record<string, unknown>,
  'lessons/lam/text.vi.yaml': { title: 'Làm', goal: 'Biết làm', intro: 'Đánh dấu từng dòng.', items: { mot: { label: 'Khoá máy' } } } as Record<string, unknown>,
  'lessons/lam/text.en.yaml': { title: 'Do', goal: 'Can do', intro: 'Tick each line.', items: { mot: { label: 'Lock the phone' } } } as Record<string, unknown>,
  'quiz.yaml': {
    draw: 3, passPercent: 80,
    questions: stems.map(([vi, en], index) => ({ ...trueFalseQuestion(`nd-05-q0${index + 1}`), key: index % 2 === 0, tags: ['doc'], stem: { vi, en } })),
  } as Record<string, unknown>,
});
export type CourseFiles = ReturnType<typeof smallCourse>;

/** Writes `files` as the course `slug` into a new folder and hands it to `use`; the folder is removed afterwards. */
export function withCourse<Result>(files: Record<string, unknown>, use: (directory: string) => Result, slug = 'nd-thu'): Result {
  const directory = mkdtempSync(path.join(tmpdir(), 'hocso-course-'));
  try {
    for (const [name, value] of Object.entries(files)) {
      const target = path.join(directory, slug, name);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, typeof value === 'string' ? value : stringify(value, { aliasDuplicateObjects: false }));
    }
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
