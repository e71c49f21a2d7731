import { prepare } from './prepare.ts';

const usage = `Usage: npm run <command>
  start             set up and run everything
  backup [file]     write a backup of the embedded database
  restore <file>    put a backup back
  rebuild           compare the state tables with the events (add "-- --apply" to rewrite them)`;

/** The commands of the server, each in its own file. */
const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  prepare: async (args) => {
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    if (args.includes('--demo')) await (await import('./demo/prepare-demo.ts')).prepareDemo(tell);
    else await prepare(tell, { isDemo: false });
  },
  backup: async (args) => (await import('./commands/backup.ts')).backup(args[0]),
  restore: async (args) => (await import('./commands/backup.ts')).restore(args[0]),
  rebuild: async (args) => (await import('./commands/rebuild.ts')).rebuild({ apply: args.includes('--apply') }),
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
try {
  await command(args);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['LOG_LEVEL'] === 'debug') process.stderr.write(`${error instanceof Error ? error.stack ?? '' : ''}\n`);
  process.exit(1);
}
