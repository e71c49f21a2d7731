/** The context a Moodle path begins with; it says in which course, not which category. */
const context = /^\$(course|system|cat\d*|module|coursecat)\$$/i;

/** The names of a path like `$course$/top/An toàn/Mật khẩu`; a doubled slash is a slash in a name. */
export function categoryPath(text: string): string[] {
  const names = text.split(/(?<!\/)\/(?!\/)/).map((name) => name.replaceAll('//', '/').normalize('NFC').replace(/\s+/g, ' ').trim()).filter((name) => name !== '');
  if (context.test(names[0] ?? '')) names.shift();
  if (names[0] === 'top') names.shift();
  return names.slice(0, 20).map((name) => name.slice(0, 255));
}

/** The same as Moodle writes it. */
export const moodlePath = (names: readonly string[]): string => ['$course$', 'top', ...names.map((name) => name.replaceAll('/', '//'))].join('/');
