import { describe, expect, it } from '@jest/globals';
import { ContentError } from './content-problem.ts';
import { canonicalJson } from './reading/content-hash.ts';
import { listCourses, loadAllCourses, loadCourse, readCourse } from './load-course.ts';
import { smallCourse, withCourse } from './testing/course-fixture.ts';

const load = (files: Record<string, unknown>) => withCourse(files, (directory) => loadCourse('nd-thu', directory));
const problems = (files: Record<string, unknown>) => withCourse(files, (directory) => readCourse('nd-thu', directory).findings.map(({ file, field }) => `${file} ${field}`.trim()));

describe('a course folder', () => {
  it('becomes a course with lessons in order, both languages and the whole pool', () => {
    const course = load(smallCourse());
    expect(course.lessons.map(({ slug, type, parts, minutes }) => [slug, type, parts, minutes])).toEqual([['doc', 'reading', 2, 1], ['lam', 'checklist', 1, 1]]);
    expect(course.lessons[0]?.texts).toEqual({ vi: { title: 'Đọc', goal: 'Biết đọc' }, en: { title: 'Read', goal: 'Can read' } });
    expect(course.lessons[0]?.bodies.vi).toMatchObject({ type: 'reading', cards: [{ id: 'mot', heading: 'Ý một', body: { html: '<p>Chữ <strong>đậm</strong> của {{so_1022}}.</p>' } }, { id: 'hai' }] });
    expect(course.lessons[0]?.blocks.en['cards.hai.body']).toEqual([{ type: 'list', ordered: false, items: [[{ type: 'text', text: 'one' }], [{ type: 'text', text: 'two' }]] }]);
    expect(course.quiz.questions).toHaveLength(5);
    expect(course.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('carries the spoken version of a lesson as one running text, and none where nobody wrote it', () => {
    const files = smallCourse();
    const spoken = `${'Bác nghe cho kỹ. '.repeat(12)}\nXong rồi.`;
    const told = load({ ...files, 'lessons/lam/text.vi.yaml': { ...files['lessons/lam/text.vi.yaml'], spoken: spoken.replace('\n', ' ') } });
    expect(told.lessons[1]?.bodies.vi.spoken).toBe(spoken.replace(/\s+/g, ' '));
    expect(told.lessons[0]?.bodies.vi).not.toHaveProperty('spoken');
  });

  it('has the same hash however its YAML is laid out, and another one for another word', () => {
    const files = smallCourse();
    const shuffled = { ...files, 'quiz.yaml': Object.fromEntries(Object.entries(files['quiz.yaml']).toReversed()) };
    const changed = { ...files, 'lessons/lam/text.en.yaml': { ...files['lessons/lam/text.en.yaml'], title: 'Do it' } };
    expect(load(shuffled).contentHash).toBe(load(files).contentHash);
    expect(load(changed).contentHash).not.toBe(load(files).contentHash);
  });

  it('is read in NFC whatever its author typed', () => {
    const files = smallCourse();
    const typed = { ...files, 'lessons/doc/text.vi.yaml': JSON.stringify(files['lessons/doc/text.vi.yaml']).normalize('NFD') };
    expect(load(typed).contentHash).toBe(load(files).contentHash);
  });

  it('is refused with every problem, never the first only', () => {
    const files: Record<string, unknown> = smallCourse();
    files['course.yaml'] = { ...smallCourse()['course.yaml'], lessons: ['doc', 'thieu'], icon: 'ship', extra: 1 };
    files['lessons/doc/text.vi.yaml'] = { title: 'Đọc', goal: 'Biết đọc', cards: { mot: { heading: 'Ý', body: '<b>x</b>' }, hai: { heading: '[x](https://a.gov.vn)', body: 'Chữ' } } };
    files['lessons/lam/text.en.yaml'] = 'title: [';
    files['quiz.yaml'] = { draw: 3, passPercent: 80, questions: [{ type: 'nope', id: 'nd-05-q01' }, ...Array.from({ length: 4 }, (_, index) => ({ type: 'true-false', id: `nd-05-q1${index}` }))] };
    const found = problems(files);
    expect(found).toEqual(expect.arrayContaining([
      'nd-thu/course.yaml icon', 'nd-thu/lessons/doc/text.vi.yaml cards.mot.body', 'nd-thu/lessons/doc/text.vi.yaml cards.hai.heading',
      'nd-thu/quiz.yaml questions[nd-05-q01].type', 'nd-thu/quiz.yaml questions[nd-05-q10].stem',
    ]));
    expect(found.some((line) => line.startsWith('nd-thu/lessons/lam/text.en.yaml line'))).toBe(true);
    expect(() => load(files)).toThrow(ContentError);
    expect(() => load(files)).toThrow(/content problem\(s\)/);
  });

  it('must hold exactly the lessons it lists', () => {
    const files: Record<string, unknown> = smallCourse();
    files['course.yaml'] = { ...smallCourse()['course.yaml'], lessons: ['doc', 'khac'] };
    expect(withCourse(files, (directory) => readCourse('nd-thu', directory).findings.map(({ problem }) => problem)))
      .toEqual(['the folder lessons/khac is missing', 'the folder lessons/lam is not listed']);
  });

  it('must have words for every part in both languages', () => {
    const files = smallCourse();
    expect(problems({ ...files, 'lessons/doc/text.en.yaml': { title: 'Read', goal: 'Can read', cards: { mot: { heading: 'One', body: 'x' }, ba: { heading: 'Three', body: 'x' } } } }))
      .toEqual(['nd-thu/lessons/doc/text.en.yaml cards.hai', 'nd-thu/lessons/doc/text.en.yaml cards.ba']);
  });

  it('may not hold a key twice or point outside itself', () => {
    expect(problems({ ...smallCourse(), 'lessons/lam/lesson.yaml': 'type: checklist\ntype: reading' })).toContain('nd-thu/lessons/lam/lesson.yaml line 2');
    expect(() => load({ ...smallCourse(), 'lessons/lam/lesson.yaml': 'a: &a [1]\nb: [*a,*a,*a]' })).toThrow(ContentError);
  });
});

describe('a folder of courses', () => {
  it('lists courses by name and leaves out drafts', () => {
    withCourse(smallCourse(), (directory) => {
      expect(listCourses(directory)).toEqual(['nd-thu']);
      expect(loadAllCourses(directory).map(({ slug }) => slug)).toEqual(['nd-thu']);
    });
    expect(withCourse(smallCourse(), listCourses, '_draft')).toEqual([]);
    expect(listCourses('/does/not/exist')).toEqual([]);
  });
});

describe('canonical JSON', () => {
  it('sorts keys and leaves undefined out', () => {
    expect(canonicalJson({ b: [1, { d: undefined, c: 'ơ' }], a: null })).toBe('{"a":null,"b":[1,{"c":"ơ"}]}');
  });
});
