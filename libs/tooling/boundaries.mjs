// Checks every import against the rooms of boundaries-rules.mjs, the declared packages, and for cycles.
import './node-version.mjs';
import path from 'node:path';
import { contextArrows, rooms, specExtras } from './boundaries-rules.mjs';
import { factsOf } from './source-facts.mjs';
import { filesUnder, isScript, isSpec, problem, read } from './source-files.mjs';

const page = 'libs/handbook/architecture.md';
export const roomOf = (file) => rooms.find((room) => room.path.test(file));
const contextOf = (file) => /^apps\/api\/src\/contexts\/([^/]+)\//.exec(file)?.[1];
const featureOf = (file) => /^(apps\/(?:learn|console)\/src\/features\/[^/]+)\//.exec(file)?.[1];
const packageOf = (specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** Resolves an import to a path of the repository, or to nothing where it leads to an npm package. */
function targetOf(file, specifier, exists) {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier.split('?')[0]);
  const own = /^@hocso\/([^/]+)(?:\/(.+))?$/.exec(specifier);
  if (!own) return undefined;
  const base = `libs/${own[1]}/src/${own[2] ?? 'index'}`;
  return [base, `${base}.ts`, `${base}.tsx`].find(exists) ?? `${base}.ts`;
}

const allowsPackage = (list, specifier) => list.some((name) =>
  name === '*' || (/[:/]$/.test(name) ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`)));

/** Whether `file` of `room` may import `target`; undefined when it may, else the sentence that says what is wrong. */
function refusalOf(file, room, target, typeOnly) {
  const targetRoom = roomOf(target);
  if (!targetRoom) return undefined;
  const lists = [room.rooms, isSpec(file) ? specExtras.rooms : [], typeOnly || isSpec(file) ? (room.types ?? []) : []].flat();
  if (lists.includes('*')) return undefined;
  const [mine, theirs] = [contextOf(file), contextOf(target)];
  if (theirs && mine === theirs && lists.includes('own context')) return undefined;
  if (theirs && mine && mine !== theirs) {
    const isDoor = targetRoom.name === 'context door' || (targetRoom.name === 'context module' && room.name === 'context module' && target.endsWith('.module.ts'));
    if (!isDoor) return `context "${mine}" reaches into context "${theirs}"; its only doors are ${theirs}.api.ts and ${theirs}.events.ts.`;
    if (!(contextArrows[mine] ?? []).includes(theirs)) return `context "${mine}" may not call "${theirs}" (allowed: ${contextArrows[mine]?.join(', ') || 'none'}).`;
    return lists.includes(targetRoom.name) || targetRoom.name === 'context module' ? undefined : `${room.name} may not import another context.`;
  }
  const [myFeature, theirFeature] = [featureOf(file), featureOf(target)];
  if (theirFeature && myFeature === theirFeature && lists.includes('own feature')) return undefined;
  if (lists.includes(targetRoom.name)) return undefined;
  const typesWould = !typeOnly && (room.types ?? []).includes(targetRoom.name);
  return `${room.name} may import ${targetRoom.name} ${typesWould ? 'only as types' : 'not at all'}.`;
}

/** Judges the imports of one file. `manifest` is the package.json of its workspace merged with nothing else. */
export function boundaryProblems(file, facts, { exists, manifest, rootManifest }) {
  const room = roomOf(file);
  if (!room) return [problem(file, 0, 'This file stands in no room of the house.', 'Move it into one of the rooms of the table.', page)];
  const found = [];
  const isDevelopment = isSpec(file) || ['build configuration', 'tests', 'tooling', 'api test tools', 'domain test tools', 'question test tools'].includes(room.name);
  for (const { specifier, line, typeOnly } of facts.imports) {
    const target = targetOf(file, specifier, exists);
    if (target) {
      const crosses = specifier.startsWith('.') && packageFolder(target) !== packageFolder(file);
      if (crosses && !['tests', 'tooling', 'build configuration'].includes(room.name)) {
        found.push(problem(file, line, `"${specifier}" leaves the package by a relative path.`, 'Import another package by its name, @hocso/<name>/….', room.page));
        continue;
      }
      const refusal = refusalOf(file, room, target, typeOnly);
      if (refusal) found.push(problem(file, line, `imports "${specifier}": ${refusal}`, room.instead, room.page));
      continue;
    }
    const allowed = [...room.packages, ...(isSpec(file) ? specExtras.packages : [])];
    if (!allowsPackage(allowed, specifier)) {
      found.push(problem(file, line, `imports the package "${specifier}", which the room "${room.name}" may not use.`, room.instead, room.page));
    } else if (!specifier.startsWith('node:') && !specifier.startsWith('virtual:')) {
      const name = packageOf(specifier);
      const lists = [manifest?.dependencies, manifest?.devDependencies, isDevelopment ? rootManifest.devDependencies : {}];
      const asTypes = typeOnly ? [rootManifest.devDependencies] : [];
      const known = [...lists, ...asTypes].some((list) => list && (name in list || `@types/${name}` in list));
      // The benches and generators of tooling measure the workspaces and use what those name.
      if (!known && room.name !== 'tests' && room.name !== 'tooling') found.push(problem(file, line, `imports "${name}", which its package.json does not name.`, 'Add it to the package.json of the workspace that uses it.', room.page));
    }
  }
  return found;
}

const packageFolder = (file) => (/^(apps|libs)\/[^/]+/.exec(file) ?? /^test/.exec(file))?.[0];

/** Files that import each other in a ring by more than types; each ring is reported once. */
export function cycleProblems(graph) {
  const state = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      const ring = [...stack.slice(stack.indexOf(file)), file];
      found.push(problem(file, 0, `imports itself in a ring: ${ring.join(' → ')}`, 'Move what both need into a third file, or import only the type.', page));
      return;
    }
    state.set(file, 'open');
    stack.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    stack.pop();
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

/** Decision: a relation is never assigned (TypeORM would then write the other row); set the id column instead. */
export function relationProblems(files) {
  const names = new Set(files.filter((file) => file.endsWith('.entity.ts')).flatMap((file) => factsOf(file).relations));
  return files.filter((file) => file.startsWith('apps/api/')).flatMap((file) => relationAssignments(file, factsOf(file), names));
}
export const relationAssignments = (file, facts, names) => facts.assignments.filter(({ property }) => names.has(property)).map(({ property, line }) =>
  problem(file, line, `assigns the relation "${property}".`, `Set the id column (${property}Id) instead; the row behind a relation belongs to its own repository.`, page));

export const floatingProblems = (file, facts) => facts.floating.map(({ name, line }) =>
  problem(file, line, `calls ${name}() and lets its promise go: an error in it would end the process.`, 'Write "await", or "void …" with a catch where nobody waits on purpose.'));

export function checkBoundaries() {
  const files = filesUnder(['apps', 'libs', 'test']).filter(isScript);
  const known = new Set(filesUnder(['apps', 'libs', 'test']));
  const manifests = new Map();
  const manifestOf = (folder) => {
    if (!manifests.has(folder)) manifests.set(folder, known.has(`${folder}/package.json`) ? JSON.parse(read(`${folder}/package.json`)) : undefined);
    return manifests.get(folder);
  };
  const rootManifest = JSON.parse(read('package.json'));
  const graph = new Map();
  const found = [];
  for (const file of files) {
    const facts = factsOf(file);
    found.push(...boundaryProblems(file, facts, { exists: (target) => known.has(target), manifest: manifestOf(packageFolder(file)), rootManifest }));
    if (file.startsWith('apps/') || file.startsWith('libs/')) found.push(...floatingProblems(file, facts));
    graph.set(file, facts.imports.filter(({ typeOnly, dynamic }) => !typeOnly && !dynamic).map(({ specifier }) => targetOf(file, specifier, (target) => known.has(target))).filter((target) => target && known.has(target)));
  }
  return [...found, ...cycleProblems(graph), ...relationProblems(files)];
}
