/** What `npm test` runs, in order, each announced in one line: types, lint, format, tests. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (...parts) => join(root, 'node_modules', ...parts);
const steps = [
  ['Checking the types…', [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json']],
  ['Checking the style…', [bin('eslint', 'bin', 'eslint.js'), '.']],
  ['Checking the format…', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  [
    'Running the tests…',
    [
      '--experimental-vm-modules',
      '--no-warnings=ExperimentalWarning',
      bin('jest', 'bin', 'jest.js'),
      ...process.argv.slice(2),
    ],
  ],
];

for (const [title, args] of steps) {
  process.stderr.write(`${title}\n`);
  const started = Date.now();
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
  process.stderr.write(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
