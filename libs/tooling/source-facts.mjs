// What the checks need to know of a source file, read from its syntax tree by swc; remembered by content.
import './node-version.mjs';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, version } from '@swc/core';
import { read, root } from './source-files.mjs';

const cacheFile = path.join(root, 'node_modules/.cache/hocso-facts.json');
const cacheKey = createHash('sha1').update(version).update(readFileSync(import.meta.filename)).digest('hex');
const spokenAttributes = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt', 'label', 'description']);
const relationDecorators = new Set(['OneToOne', 'OneToMany', 'ManyToOne', 'ManyToMany']);

/** A text a person would read: it holds a word of two letters or more that is no code such as a class or an address. */
const isSentence = (text) => /\p{L}{2,}/u.test(text.replaceAll(/&\w+;/g, ''));
const isVietnamese = (text) => /(?=\p{Script=Latin})[^\p{ASCII}]/u.test(text.normalize('NFC'));

function textOf(node) {
  if (node?.type === 'StringLiteral') return node.value;
  if (node?.type === 'TemplateLiteral') return node.quasis.map((quasi) => quasi.cooked ?? quasi.raw).join(' ');
  if (node?.type === 'JSXExpressionContainer') return textOf(node.expression);
  return '';
}

const decoratorName = (decorator) => (decorator.expression.type === 'CallExpression' ? decorator.expression.callee.value : decorator.expression.value);

function injectedCount(body) {
  const constructor = body.find((member) => member.type === 'Constructor');
  return constructor ? constructor.params.filter((parameter) => parameter.type === 'TsParameterProperty' || parameter.decorators?.length > 0).length : 0;
}

/** Reads the facts of one source text. `file` decides the syntax (tsx or ts) and appears in errors. */
export function factsOfSource(file, source) {
  const bytes = Buffer.from(source);
  const lineAt = (span) => bytes.subarray(0, span.start - 1).toString('utf8').split('\n').length;
  const facts = { imports: [], words: [], assignments: [], injected: [], relations: [], floating: [], vietnamese: [] };
  const syntax = file.endsWith('.mjs') ? { syntax: 'ecmascript' } : { syntax: 'typescript', decorators: true, tsx: file.endsWith('x') };
  const tree = parseSync(source, { ...syntax, target: 'es2024' });
  const asyncNames = new Set();
  const statements = [];
  const addImport = (node, literal, typeOnly, dynamic = false) => facts.imports.push({ specifier: literal.value, line: lineAt(node.span), typeOnly, dynamic });

  const visitors = {
    ImportDeclaration(node) {
      const named = node.specifiers.length > 0 && node.specifiers.every((specifier) => specifier.isTypeOnly);
      addImport(node, node.source, node.typeOnly || named);
    },
    ExportAllDeclaration: (node) => addImport(node, node.source, Boolean(node.typeOnly)),
    ExportNamedDeclaration(node) {
      if (node.source) addImport(node, node.source, node.typeOnly || (node.specifiers.length > 0 && node.specifiers.every((specifier) => specifier.isTypeOnly)));
    },
    CallExpression(node) {
      const [first] = node.arguments;
      if (node.callee.type === 'Import' && first?.expression.type === 'StringLiteral') addImport(node, first.expression, false, true);
    },
    TsImportType: (node) => addImport(node, node.argument, true),
    JSXText(node) {
      if (isSentence(node.value)) facts.words.push({ line: lineAt(node.span), text: node.value.trim(), where: 'text' });
    },
    JSXExpressionContainer(node) {
      const text = textOf(node.expression);
      if (isSentence(text) && (isVietnamese(text) || / /.test(text.trim()))) facts.words.push({ line: lineAt(node.span), text, where: 'text', inBraces: true });
    },
    JSXAttribute(node) {
      const text = textOf(node.value);
      const name = node.name.value ?? '';
      if (spokenAttributes.has(name) && isSentence(text)) facts.words.push({ line: lineAt(node.span), text, where: name });
    },
    StringLiteral(node) {
      if (isVietnamese(node.value)) facts.vietnamese.push({ line: lineAt(node.span), text: node.value });
    },
    TemplateElement(node) {
      if (isVietnamese(node.cooked ?? node.raw ?? '')) facts.vietnamese.push({ line: lineAt(node.span), text: node.cooked ?? node.raw });
    },
    AssignmentExpression(node) {
      const target = node.left;
      if (target.type === 'MemberExpression' && target.property.type === 'Identifier') facts.assignments.push({ line: lineAt(node.span), property: target.property.value });
    },
    ClassDeclaration: (node) => facts.injected.push({ line: lineAt(node.span), name: node.identifier.value, count: injectedCount(node.body) }),
    ClassProperty(node) {
      if (node.decorators?.some((decorator) => relationDecorators.has(decoratorName(decorator)))) facts.relations.push(node.key.value);
    },
    FunctionDeclaration(node) {
      if (node.async) asyncNames.add(node.identifier.value);
    },
    VariableDeclarator(node) {
      if ((node.init?.type === 'ArrowFunctionExpression' || node.init?.type === 'FunctionExpression') && node.init.async) asyncNames.add(node.id.value);
    },
    ClassMethod(node) {
      if (node.function.async && node.key.value) asyncNames.add(`this.${node.key.value}`);
    },
    ExpressionStatement(node) {
      const call = node.expression;
      if (call.type !== 'CallExpression') return;
      const { callee } = call;
      if (callee.type === 'Identifier') statements.push({ name: callee.value, line: lineAt(node.span) });
      if (callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression') statements.push({ name: `this.${callee.property.value}`, line: lineAt(node.span) });
    },
  };
  const attributeValues = new Set();
  (function walk(node) {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'JSXAttribute' && node.value) attributeValues.add(node.value);
    // The words of an attribute are judged by its name, above: class names and addresses are no sentences.
    if (!(node.type === 'JSXExpressionContainer' && attributeValues.has(node))) visitors[node.type]?.(node);
    for (const key in node) if (key !== 'span') walk(node[key]);
  })(tree.body);
  facts.floating = statements.filter(({ name }) => asyncNames.has(name));
  return facts;
}

let remembered;
const seen = {};

function load() {
  try {
    const stored = JSON.parse(readFileSync(cacheFile, 'utf8'));
    return stored.cacheKey === cacheKey ? stored.facts : {};
  } catch {
    return {};
  }
}

/** The facts of a file of the repository. */
export function factsOf(file) {
  remembered ??= load();
  const source = read(file);
  const key = createHash('sha1').update(`${file}\0${source}`).digest('hex');
  return (seen[key] = remembered[key] ?? seen[key] ?? factsOfSource(file, source));
}

/** Keeps what was read for the next run; a folder that cannot be written only costs time. */
export function rememberFacts() {
  try {
    mkdirSync(path.dirname(cacheFile), { recursive: true });
    writeFileSync(cacheFile, JSON.stringify({ cacheKey, facts: seen }));
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(error.code)) throw error;
  }
}
