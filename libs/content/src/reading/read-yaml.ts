import { readFileSync } from 'node:fs';
import { parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { ContentFinding } from '../content-problem.ts';

/** A copy of `value` with every string, keys included, in NFC: authors on Apple machines type NFD without knowing. */
function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(inNfc);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.normalize('NFC'), inNfc(item)]));
}

const error = (file: string, field: string, problem: string, remedy: string): ContentFinding => ({ file, field, problem, remedy, severity: 'error' });

/** The value of one YAML file in NFC; what is wrong with the file is added to `findings` and gives undefined. */
export function readYaml(file: string, shownAs: string, findings: ContentFinding[]): unknown {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch {
    findings.push(error(shownAs, '', 'the file is missing or cannot be read', 'write the file'));
    return undefined;
  }
  if (source.includes('\uFFFD')) findings.push(error(shownAs, '', 'the file holds broken characters', 'save it as UTF-8'));
  const document = parseDocument(source, { uniqueKeys: true, merge: false });
  for (const problem of [...document.errors, ...document.warnings]) {
    const line = problem.linePos?.[0].line;
    findings.push(error(shownAs, line === undefined ? '' : `line ${line}`, problem.message.split('\n')[0] ?? 'not YAML', 'mend the YAML; put text that holds ": " or begins with a special character in quotation marks'));
  }
  let hasAlias = false;
  visit(document, { Alias: () => { hasAlias = true; return visit.BREAK; } });
  if (hasAlias) findings.push(error(shownAs, '', 'the file repeats a part by reference (*name)', 'write the part out where it belongs'));
  return document.errors.length > 0 || hasAlias ? undefined : inNfc(document.toJS());
}

/** `questions.3.stem.vi` as a person reads it: list places with their id where the data has one. */
export function fieldPath(path: readonly PropertyKey[], data: unknown): string {
  let here: unknown = data;
  return path.map((step, index) => {
    here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined;
    if (typeof step !== 'number') return `${index === 0 ? '' : '.'}${String(step)}`;
    const id = typeof here === 'object' && here !== null && 'id' in here ? here.id : undefined;
    return typeof id === 'string' ? `[${id}]` : `[${step + 1}]`;
  }).join('');
}

/** Rules between fields of a question, as their schemas name them. */
const ruleProblems: Record<string, string> = {
  'key-not-a-choice': 'the key names a choice that does not exist',
  'every-choice-right': 'every choice is right, so nothing is asked',
  'key-not-an-element': 'the key names an element that is not on the screen',
  'key-incomplete': 'the key does not give every left item one right item',
  'duplicate-id': 'an id stands twice in the list',
};
const isMissing = (issue: z.core.$ZodIssue): boolean => issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
const problemOf = (issue: z.core.$ZodIssue): string => (isMissing(issue) ? 'the field is missing' : ruleProblems[issue.message] ?? issue.message);

/** What to do about one schema issue. */
function remedyFor(issue: z.core.$ZodIssue): string {
  if (isMissing(issue)) return 'add it';
  if (issue.message in ruleProblems) return 'mend the ids';
  switch (issue.code) {
    case 'unrecognized_keys': return `remove or rename ${issue.keys.join(', ')}`;
    case 'invalid_type': return issue.expected === 'string' ? 'write a text; put values like 4.2 or 2026 in quotation marks' : `write a value of type ${issue.expected}`;
    case 'too_big': return `shorten it to at most ${issue.maximum}`;
    case 'too_small': return `give at least ${issue.minimum}`;
    case 'invalid_value': return `write one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format': return issue.format === 'regex' ? `follow the pattern ${issue.pattern}` : `write a valid ${issue.format}`;
    case 'invalid_key': return 'use lower-case words joined by hyphens as ids';
    default: return 'compare with the schema of this file (libs/content/src/schemas, libs/lesson-types, libs/question-types)';
  }
}

/** Parses `data` with `schema`; every issue becomes a finding of `shownAs`, its field below `prefix`. */
export function parseWith<Value>(schema: z.ZodType<Value>, data: unknown, shownAs: string, findings: ContentFinding[], prefix = ''): Value | undefined {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = [prefix, fieldPath(issue.path, data)].filter(Boolean).join('.');
    findings.push(error(shownAs, field, problemOf(issue), remedyFor(issue)));
  }
  return undefined;
}
