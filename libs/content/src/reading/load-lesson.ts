import path from 'node:path';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { languages } from '@hocso/domain/primitives/localized-text';
import type { AnyLessonType, LessonBody, LessonTypeName } from '@hocso/lesson-types/rules';
import { lessonTypeOf, lessonTypes } from '@hocso/lesson-types/rules';
import type { ContentFinding } from '../content-problem.ts';
import { ContentProblem } from '../content-problem.ts';
import type { LoadedLesson } from '../loaded-course.ts';
import { parseWith, readYaml } from './read-yaml.ts';
import { lineSpans, richBlocks, richHtml } from '../rich-text.ts';
import type { RichBlock } from '../rich-text.ts';
import { stringsOf } from './strings-of.ts';

/** A lesson as far as it could be read; the words of a language are absent where they do not fit. */
export interface LessonReading { slug: string; lesson?: LoadedLesson; texts: Partial<Record<Language, unknown>> }

interface Words { text: { title: string; goal: string }; body: LessonBody; blocks: Record<string, RichBlock[]> }

function readWords(file: string, shownAs: string, rules: AnyLessonType, structure: LoadedLesson['structure'], findings: ContentFinding[]): { raw: unknown; words?: Words } {
  const before = findings.length;
  const raw = readYaml(file, shownAs, findings);
  if (raw === undefined) return { raw };
  const text = parseWith(rules.textSchema, raw, shownAs, findings);
  if (!text) return { raw };
  const finding = (field: string, problem: string, remedy: string) => findings.push({ file: shownAs, field, problem, remedy, severity: 'error' });
  for (const mismatch of rules.mismatches(structure, text)) finding(mismatch.split(' ')[0] ?? '', mismatch, 'give lesson.yaml and both text files the same ids');
  if (findings.length > before) return { raw };

  const fields = stringsOf(text);
  const running = new Set<string>();
  const blocks: Record<string, RichBlock[]> = {};
  const report = (field: string, read: () => void) => {
    try {
      read();
    } catch (problem) {
      if (!(problem instanceof ContentProblem)) throw problem;
      finding(field, problem.message, problem.remedy);
    }
  };
  const rich = (source: string): string => {
    running.add(source);
    let html = '';
    const named = fields.filter(([, value]) => value === source).map(([field]) => field);
    report(named[0] ?? '', () => {
      const parsed = richBlocks(source);
      for (const field of named) blocks[field] = parsed;
      html = richHtml(parsed);
    });
    return html;
  };
  const body: LessonBody = { ...rules.toBody(structure, text, rich), ...(text.spoken === undefined ? {} : { spoken: text.spoken.replace(/\s+/g, ' ') }) };
  for (const [field, line] of fields) if (!running.has(line)) report(field, () => lineSpans(line));
  return findings.length > before ? { raw } : { raw, words: { text: { title: text.title, goal: text.goal }, body, blocks } };
}

/** Reads one lesson folder; everything wrong with it is added to `findings`. */
export function readLesson(folder: string, shownAs: string, findings: ContentFinding[]): LessonReading {
  const slug = path.basename(folder);
  const nothing: LessonReading = { slug, texts: {} };
  const yaml = `${shownAs}/lesson.yaml`;
  const raw = readYaml(path.join(folder, 'lesson.yaml'), yaml, findings);
  if (raw === undefined) return nothing;
  const type = typeof raw === 'object' && raw !== null && 'type' in raw ? String(raw.type) : '';
  const rules = lessonTypeOf(type);
  if (!rules) {
    findings.push({ file: yaml, field: 'type', problem: `no lesson type "${type}"`, remedy: `write one of: ${Object.keys(lessonTypes).join(', ')}`, severity: 'error' });
    return nothing;
  }
  const structure = parseWith(rules.structureSchema, raw, yaml, findings);
  if (!structure) return nothing;
  const [vi, en] = languages.map((language) => readWords(path.join(folder, `text.${language}.yaml`), `${shownAs}/text.${language}.yaml`, rules, structure, findings));
  const texts = { vi: vi?.raw, en: en?.raw };
  if (!vi?.words || !en?.words) return { slug, texts };
  return {
    slug,
    texts,
    lesson: {
      slug,
      type: rules.type as LessonTypeName,
      structure,
      minutes: structure.minutes,
      parts: rules.partsOf(structure),
      texts: { vi: vi.words.text, en: en.words.text },
      bodies: { vi: vi.words.body, en: en.words.body },
      blocks: { vi: vi.words.blocks, en: en.words.blocks },
    },
  };
}

