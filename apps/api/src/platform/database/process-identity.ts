import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const bootId = (): string => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
};

/**
 * When the process `pid` started, as an opaque text, or undefined where no such process lives.
 * A process id alone names nobody: the system gives it to another program after a crash or a reboot.
 * A zombie counts as dead, since in a container nobody may ever collect it.
 */
export function processStartOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The program name stands in parentheses and may hold anything; the fields after it start with the state.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${bootId()}:${fields[19] ?? ''}`;
    } catch {
      return undefined;
    }
  }
  try {
    const [state = 'Z', ...start] = execFileSync('ps', ['-o', 'state=', '-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/);
    return state.startsWith('Z') ? undefined : start.join(' ');
  } catch {
    return undefined;
  }
}

/** The command line of a living process, or an empty text. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
