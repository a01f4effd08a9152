import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { projectRoot } from '../../server/project-root.js';
import { writeDossier } from '../support/audit-dossier.js';
import { largeDossier } from '../support/large-dossier.js';
import {
  makeCommandHouse,
  startProcess,
  type CommandHouse,
  type RunningCommand,
} from '../support/run-command.js';
import { TWO_FINDINGS_AS_OF, TWO_FINDINGS } from '../support/two-findings-dossier.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

let house: CommandHouse;
let dossier: string;
let removeDossier: () => void;

beforeAll(async () => {
  house = makeCommandHouse();
  ({ folder: dossier, remove: removeDossier } = writeDossier(TWO_FINDINGS));
  await house.warm();
});

afterAll(async () => {
  removeDossier();
  await house.remove();
});

/** Runs a command on a terminal of its own, made by the program `script`; `stdout` is all that the terminal shows. */
function onTerminal(command: string): RunningCommand {
  const isLinux = process.platform === 'linux';
  const args = isLinux ? ['-qec', command, '/dev/null'] : ['-q', '/dev/null', 'sh', '-c', command];
  return startProcess('script', args, {
    env: { ...house.environment(), TERM: 'xterm' },
  });
}

/** Waits until the terminal has shown this. */
function shows({ child }: RunningCommand, text: string): Promise<void> {
  return new Promise((resolve) => {
    let seen = '';
    child.stdout?.on('data', (chunk: string) => {
      seen += chunk;
      if (seen.includes(text)) resolve();
    });
  });
}

const node = (script: string, ...args: string[]): string =>
  [process.execPath, join(projectRoot(), 'dist', 'scripts', `${script}.js`), ...args].join(' ');

test('on a terminal: bars in the language asked, taken away before the report, the cursor given back', async () => {
  const run = await onTerminal(node('audit', dossier, '--as-of', TWO_FINDINGS_AS_OF, '--lang', 'en')).ended;
  expect(run.status).toBe(0);
  expect(run.stdout).toMatch(/Reading .*0\/6/);
  expect(run.stdout).toContain('Matching the documents…');
  expect(run.stdout).toMatch(/Auditing .*\d+\/\d+/);
  const [bars = '', report = ''] = run.stdout.split(/Invoice audit, as of 1\sNov\s2026/);
  expect(bars.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(bars.lastIndexOf(HIDE_CURSOR));
  expect(report).not.toContain('Reading');
  expect(report).toContain('More days billed than recorded');
});

test('on a terminal, Ctrl-C while the bar is there gives the cursor back', async () => {
  const { folder, remove } = writeDossier(largeDossier());
  const pidFile = join(house.folder, 'pid');
  const running = onTerminal(`echo $$ > ${pidFile}; exec ${node('audit', folder, '--lang', 'en')}`);
  await shows(running, 'Reading');
  process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGINT');
  const run = await running.ended;
  remove();
  expect(run.status).toBe(130);
  expect(run.stdout).toContain('Interrupted before the end.');
  expect(run.stdout.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(run.stdout.lastIndexOf(HIDE_CURSOR));
});

test('standard error in a file while standard output is a terminal: no bar in the file', async () => {
  const run = await onTerminal(`${node('inspect', dossier)} 2>&1 1>/dev/null | cat`).ended;
  expect(run.stdout).toBe('');
});
