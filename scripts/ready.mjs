/**
 * Makes a fresh clone ready: installs the locked packages when they changed, builds `dist/` when a source changed.
 * Only Node's own modules here: nothing is installed yet. Messages go to standard error, so that a command
 * which writes JSON to standard output stays clean; they are in French and in English, since npm gives `--lang` to the command
 * that follows only.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quiet = process.argv.includes('--quiet');
const rebuild = process.argv.includes('--rebuild');
const BUILT_PARTS = ['server', 'migrations', 'scripts'];
const LOCK_WAIT_SECONDS = 300;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Déclic demande Node 20.19 ou plus récent, et tourne ici sur ${process.versions.node}.\n`,
  );
  process.stderr.write(`Déclic needs Node 20.19 or later; this is ${process.versions.node}.\n`);
  process.exit(1);
}

function say(text) {
  if (!quiet || process.stderr.isTTY) process.stderr.write(`${text}\n`);
}

/** Runs a step of the build; what a silent one prints is shown only when it fails. */
function run(command, args, { silent = false, env = process.env } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: silent ? 'pipe' : ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    if (silent) process.stderr.write(Buffer.concat([done.stdout, done.stderr]));
    process.stderr.write(`Échec / Failed: ${command} ${args.join(' ')}\n`);
    process.exit(1);
  }
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** One process builds, the others wait for it: tests start several commands at once. */
function locked(work) {
  const lock = join(root, 'var', 'ready.lock');
  mkdirSync(join(root, 'var'), { recursive: true });
  const deadline = Date.now() + LOCK_WAIT_SECONDS * 1000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = Number(read(join(lock, 'pid')));
      const gone = owner > 0 && !isAlive(owner);
      if (gone || Date.now() > deadline) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install() {
  const stamp = join(root, 'node_modules', '.ready');
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (read(stamp) === wanted) return;
  locked(() => {
    if (read(stamp) === wanted) return;
    say('Installation des paquets, une demi-minute… / Installing the packages, half a minute…');
    run('npm', ['ci', '--loglevel=error']);
    writeFileSync(stamp, wanted);
  });
}

function build() {
  const sources = BUILT_PARTS.flatMap((part) => filesUnder(join(root, part)))
    .filter((path) => !path.endsWith('.test.ts'))
    .sort();
  const stamp = join(root, 'dist', '.built');
  const wanted = hashOf([join(root, 'tsconfig.json'), join(root, 'tsconfig.build.json'), ...sources]);
  if (!rebuild && read(stamp) === wanted) return;
  locked(() => {
    if (!rebuild && read(stamp) === wanted) return;
    say('Préparation de Déclic… / Building Déclic…');
    run(process.execPath, [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      'tsconfig.build.json',
    ]);
    for (const path of sources) {
      if (/\.(ts|mjs)$/.test(path) || !statSync(path).isFile()) continue;
      const target = join(root, 'dist', relative(root, path));
      mkdirSync(dirname(target), { recursive: true });
      cpSync(path, target);
    }
    removeStale(sources);
    writeFileSync(join(root, 'dist', 'package.json'), '{ "type": "module" }\n');
    writeFileSync(stamp, wanted);
  });
}

/** Files are written over, and what has no source any more goes last: a command that runs meanwhile keeps its modules. */
function removeStale(sources) {
  const built = new Set(sources.map((path) => relative(root, path).replace(/\.ts$/, '.js')));
  for (const part of BUILT_PARTS) {
    for (const path of filesUnder(join(root, 'dist', part))) {
      if (!built.has(relative(join(root, 'dist'), path).replace(/\.map$/, ''))) rmSync(path);
    }
  }
}

/** The web's client is generated from the description of the API, which the server's own code writes. */
function generateClient() {
  const description = join(root, 'dist', 'openapi.json');
  const client = join(root, 'web', 'src', 'api', 'schema.gen.ts');
  const stamp = join(root, 'dist', '.client');
  const wanted = read(join(root, 'dist', '.built'));
  if (!rebuild && read(stamp) === wanted && existsSync(client)) return;
  locked(() => {
    if (!rebuild && read(stamp) === wanted && existsSync(client)) return;
    const before = read(description);
    run(process.execPath, [join(root, 'dist', 'scripts', 'openapi.js'), description]);
    if (rebuild || !existsSync(client) || read(description) !== before) {
      const generator = join(root, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');
      run(process.execPath, [generator, description, '--output', client], { silent: true });
    }
    writeFileSync(stamp, wanted);
  });
}

/** The pages, into `dist/web`: from the web's own sources and the domain's, which they share. */
function buildWeb() {
  const sources = [join(root, 'web'), join(root, 'server', 'domain')]
    .flatMap(filesUnder)
    .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.gen.ts'))
    .sort();
  const stamp = join(root, 'dist', '.web');
  const wanted = hashOf([join(root, 'package-lock.json'), ...sources]);
  if (!rebuild && read(stamp) === wanted) return;
  locked(() => {
    if (!rebuild && read(stamp) === wanted) return;
    say('Préparation des pages… / Building the pages…');
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    // With another NODE_ENV, React is the one for developing: larger, and it runs each effect twice.
    run(process.execPath, [vite, 'build', '--config', join('web', 'vite.config.ts'), '--logLevel', 'warn'], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
    writeFileSync(stamp, wanted);
  });
}

install();
build();
generateClient();
buildWeb();
