import { spawnSync } from 'node:child_process';

/**
 * Who runs the programs of PostgreSQL, which refuse root.
 * `self`: this account. `account`: another one (root only). `namespace`: root, seen as `nobody` inside a
 * user namespace; files stay root's, so it works inside root's closed home.
 */
export type RunAs = { kind: 'self' } | { kind: 'account'; uid: number; gid: number } | { kind: 'namespace' };

/** `nobody` on Linux. It must be in the list of accounts: PostgreSQL looks its own name up. */
export const NOBODY = { kind: 'account', uid: 65534, gid: 65534 } as const satisfies RunAs;

/** A program ready for `child_process`. */
interface Command {
  program: string;
  args: string[];
  options: { uid?: number; gid?: number; env: NodeJS.ProcessEnv };
}

/** How to start `program` as `runAs`. `unshare` replaces itself by the program: the process number stays. */
export function commandAs(runAs: RunAs, program: string, args: readonly string[]): Command {
  const env = childEnvironment();
  if (runAs.kind === 'self') return { program, args: [...args], options: { env } };
  if (runAs.kind === 'account') {
    return { program, args: [...args], options: { env, uid: runAs.uid, gid: runAs.gid } };
  }
  const mapped = ['-U', '--map-user=65534', '--map-group=65534', program, ...args];
  return { program: 'unshare', args: mapped, options: { env } };
}

/** True when `runAs` can enter the folder. Asked by trying: the modes alone do not tell. */
export function canEnter(runAs: RunAs, folder: string): boolean {
  return tryAs(runAs, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]);
}

/** True when `runAs` can execute the program, which must know `--version`. */
export function canExecute(runAs: RunAs, program: string): boolean {
  return tryAs(runAs, program, ['--version']);
}

function tryAs(runAs: RunAs, program: string, args: readonly string[]): boolean {
  const command = commandAs(runAs, program, args);
  return (
    spawnSync(command.program, command.args, { ...command.options, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

/** Variables such as PGDATA or PGPORT of the person's shell must not steer our server. */
function childEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && name !== 'LC_ALL');
  return Object.fromEntries(kept);
}
