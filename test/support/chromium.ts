import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

/** A program of Chromium, and what its environment needs besides ours. */
export interface Chromium {
  path: string;
  env: Record<string, string>;
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Unpacks next to where the package was told to, the libraries of a bare machine included. */
const UNPACK = "await (await import('@sparticuz/chromium')).default.executablePath()";

/**
 * The Chromium of the browser tests: `CHROMIUM_PATH`, else the machine's, else the one inside `@sparticuz/chromium`, which
 * needs no package of the system. Throws where there is none of them (the package is for Linux x64).
 */
export function findChromium(): Chromium {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return { path: named, env: {} };
  const installed = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  return installed === undefined ? unpackedChromium() : { path: installed, env: {} };
}

/** Unpacks once for this user and version, two seconds; whoever comes second finds the folder whole or not at all. */
function unpackedChromium(): Chromium {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium on this machine: set CHROMIUM_PATH to the program of a Chromium.');
  const manifest = readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(tmpdir(), `declic-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(folder)) unpackInto(folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

function unpackInto(folder: string): void {
  const partial = mkdtempSync(`${folder}-`);
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`);
  writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontsConfig(folder));
  try {
    renameSync(partial, folder);
  } catch {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** The machine's fonts, and those of the package for a machine that has none. */
function fontsConfig(folder: string): string {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(folder, 'fonts', 'fonts')];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((one) => `  <dir>${one}</dir>`),
    `  <cachedir>${join(folder, 'font-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
