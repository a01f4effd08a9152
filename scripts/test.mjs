/** What `npm test` runs, each announced in one line: types, lint and format side by side, then the tests. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (...parts) => join(root, 'node_modules', ...parts);
const checks = [
  ['types', [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json']],
  ['style', [bin('eslint', 'bin', 'eslint.js'), '.']],
  ['format', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
];
const tests = [
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  bin('jest', 'bin', 'jest.js'),
  ...process.argv.slice(2),
];

/** Runs a step; what it prints is held until it ends when others run beside it. Gives its exit status. */
function run(name, args, stdio) {
  const started = Date.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => printed.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      process.stderr.write(Buffer.concat(printed));
      process.stderr.write(`  ${name}: done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
      resolve(status ?? 1);
    });
  });
}

process.stderr.write('Checking types, style and format…\n');
const statuses = await Promise.all(checks.map(([name, args]) => run(name, args, ['ignore', 'pipe', 'pipe'])));
const failed = statuses.find((status) => status !== 0);
if (failed !== undefined) process.exit(failed);
process.stderr.write('Running the tests…\n');
process.exit(await run('tests', tests, 'inherit'));
