/**
 * What `npm test` runs, each announced in one line: types, style and format side by side, then the tests. Style takes
 * longest and one processor: the tests begin beside it once the others are right.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (...parts) => join(root, 'node_modules', ...parts);
const checks = [
  ['types', [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json']],
  ['types of the pages', [bin('typescript', 'bin', 'tsc'), '-p', 'web']],
  ['style', [bin('eslint', 'bin', 'eslint.js'), '.']],
  ['format', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
];
const tests = [
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  // Workers get it too. Each suite loads its modules anew: with more room for what is young, it is collected less often.
  '--max-semi-space-size=64',
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

/** Ends with the first status that is not 0, and names every step that failed: its own lines may stand far above. */
function end(statuses) {
  const failed = Object.keys(statuses).filter((name) => statuses[name] !== 0);
  for (const name of failed) process.stderr.write(`${name}: failed\n`);
  process.exit(failed.length === 0 ? 0 : statuses[failed[0]]);
}

process.stderr.write('Checking types, style and format…\n');
const [types, pages, style, format] = checks.map(([name, args]) =>
  run(name, args, ['ignore', 'pipe', 'pipe']),
);
const first = { types: await types, 'types of the pages': await pages, format: await format };
if (Object.values(first).some((status) => status !== 0)) end({ ...first, style: await style });
process.stderr.write('Running the tests…\n');
const ran = run('tests', tests, 'inherit');
end({ style: await style, tests: await ran });
