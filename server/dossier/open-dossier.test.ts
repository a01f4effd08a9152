import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ZipFile } from 'yazl';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.js';
import { DossierError } from './dossier-error.js';
import { openDossier, type Dossier } from './open-dossier.js';

let folder = '';
let sandbox: Sandbox;

beforeAll(() => {
  sandbox = openSandbox({ concurrency: 1 });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content = 'x'): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** A zip whose names are written as given, whatever they are: placeholders of the same length are replaced. */
async function putZip(
  entries: Record<string, string | Buffer>,
  forged: Record<string, string> = {},
): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  for (const [from, to] of Object.entries(forged)) {
    expect(Buffer.byteLength(from)).toBe(Buffer.byteLength(to));
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
  }
  const path = join(folder, 'dossier.zip');
  writeFileSync(path, bytes);
  return path;
}

const names = (dossier: Dossier): string[] => dossier.files.map(({ name }) => name);
const notices = (dossier: Dossier): string[] => dossier.notices.map(({ code, at }) => `${code} ${at.file}`);

async function failure(path: string, from = sandbox): Promise<string> {
  try {
    const dossier = await openDossier(path, from);
    await dossier.close();
    return 'opened';
  } catch (error) {
    if (error instanceof DossierError) return error.code;
    throw error;
  }
}

describe('a folder', () => {
  test('lists files by part, in the order of their bytes', async () => {
    for (const name of ['invoices/b.xml', 'invoices/B.xml', 'invoices/é/a.xml', 'timesheets/a.csv'])
      put(name);
    put('deliverables/report.docx');
    const dossier = await openDossier(folder, sandbox);
    expect(dossier.files.map(({ name, part }) => [name, part])).toEqual([
      ['deliverables/report.docx', 'deliverables'],
      ['invoices/B.xml', 'invoices'],
      ['invoices/b.xml', 'invoices'],
      ['invoices/é/a.xml', 'invoices'],
      ['timesheets/a.csv', 'timesheets'],
    ]);
  });

  test('says what it leaves aside', async () => {
    for (const name of [
      'invoices/a.xml',
      'invoices/.DS_Store',
      'invoices/Thumbs.db',
      '.git/config',
      'README.md',
    ])
      put(name);
    const dossier = await openDossier(folder, sandbox);
    expect(names(dossier)).toEqual(['invoices/a.xml']);
    expect(notices(dossier)).toEqual([
      'ignored-file .git',
      'ignored-file invoices/.DS_Store',
      'ignored-file invoices/Thumbs.db',
      'outside-parts README.md',
    ]);
  });

  test('follows a link inside, and refuses one that leads out, to a folder or nowhere', async () => {
    put('invoices/a.xml');
    symlinkSync('a.xml', join(folder, 'invoices', 'inside.xml'));
    symlinkSync('/etc/hosts', join(folder, 'invoices', 'outside.xml'));
    symlinkSync('..', join(folder, 'invoices', 'loop'));
    symlinkSync('nowhere', join(folder, 'invoices', 'broken.xml'));
    symlinkSync('invoices', join(folder, 'timesheets'));
    symlinkSync('/etc/hosts', join(folder, 'elsewhere'));
    const dossier = await openDossier(folder, sandbox);
    expect(dossier.files.map(({ name, refusal, untouchable }) => [name, refusal?.code, untouchable])).toEqual(
      [
        ['invoices/a.xml', undefined, undefined],
        ['invoices/broken.xml', 'broken-link', true],
        ['invoices/inside.xml', undefined, undefined],
        ['invoices/loop', 'ignored-link', true],
        ['invoices/outside.xml', 'ignored-link', true],
        ['timesheets', 'ignored-link', true],
      ],
    );
    expect(notices(dossier)).toEqual(['outside-parts elsewhere']);
  });

  test('refuses a name with hidden characters, and lists it', async () => {
    put('invoices/a\r\nb.xml');
    put('invoices/gpj\u202Exml');
    put('invoices/a.xml');
    const { files } = await openDossier(folder, sandbox);
    expect(files.map(({ refusal }) => refusal?.code)).toEqual(['unsafe-name', undefined, 'unsafe-name']);
    const [unsafe] = files;
    if (!unsafe) throw new Error('no file');
    for await (const item of sandbox.read(unsafe))
      expect(item).toEqual({ type: 'refused', problem: unsafe.refusal });
  });

  test('that is missing, or has nothing to read, is an error of its own', async () => {
    expect(await failure(join(folder, 'nowhere'))).toBe('not-found');
    expect(await failure(folder)).toBe('nothing-readable');
    put('timesheets/a.csv');
    expect(await failure(folder)).toBe('nothing-readable');
    put('invoices/a.xml');
    expect(await failure(folder)).toBe('opened');
    expect(await failure(join(folder, 'invoices', 'a.xml'))).toBe('not-a-dossier');
  });
});

test('a file above the limit is refused without being touched', async () => {
  put('invoices/a.xml');
  put('invoices/huge.csv');
  truncateSync(join(folder, 'invoices', 'huge.csv'), 513 * 1_048_576);
  const { files } = await openDossier(folder, sandbox);
  expect(files.map(({ refusal, untouchable }) => [refusal?.code, untouchable])).toEqual([
    [undefined, undefined],
    ['file-too-large', true],
  ]);
});

test('answers are read first and reach the file they are about', async () => {
  put('invoices/a.xml');
  put('timesheets/t.csv');
  put(
    'register/answers.csv',
    'file,code,answer\ntimesheets/t.csv,date-order,dmy\ntimesheets/t.csv,date-order,mdy\n,other,x\n',
  );
  const { files } = await openDossier(folder, sandbox);
  expect(files.map(({ name, answers }) => [name, answers])).toEqual([
    ['invoices/a.xml', {}],
    ['register/answers.csv', {}],
    ['timesheets/t.csv', { 'date-order': 'mdy' }],
  ]);
});

describe('a zip', () => {
  test('is read like the folder, with or without a top folder', async () => {
    for (const top of ['', 'my dossier/']) {
      const path = await putZip({
        [`${top}invoices/a.xml`]: 'one',
        [`${top}timesheets/b.csv`]: 'two',
        '__MACOSX/a': '',
      });
      const dossier = await openDossier(path, sandbox);
      expect(names(dossier)).toEqual(['invoices/a.xml', 'timesheets/b.csv']);
      expect(dossier.files.map((file) => readFileSync(file.path, 'utf8'))).toEqual(['one', 'two']);
      expect(notices(dossier)).toEqual(['ignored-file __MACOSX/a']);
      await dossier.close();
    }
  });

  test('never writes outside: names are told, not used', async () => {
    const path = await putZip(
      {
        'invoices/a.xml': 'good',
        'invoices/escape.xml': 'bad',
        'invoices/line-break.xml': 'bad',
        'invoices/nul.xml': 'bad',
      },
      {
        'invoices/escape.xml': '../../../escape.xml',
        'invoices/line-break.xml': 'invoices/line\r\nreak.xml',
        'invoices/nul.xml': 'invoices/n\0l.xml',
      },
    );
    const dossier = await openDossier(path, sandbox);
    const refused = dossier.files
      .filter(({ refusal }) => refusal?.code === 'unsafe-name')
      .map(({ name }) => name);
    expect(refused).toEqual(['../../../escape.xml', 'invoices/line\r\nreak.xml', 'invoices/n\ufffdl.xml']);
    const place = dirname(dossier.files[0]?.path ?? '');
    expect(
      dossier.files.every(
        (file) => dirname(file.path) === place && /^\d{6}\.bin$/.test(file.path.slice(place.length + 1)),
      ),
    ).toBe(true);
    expect(readdirSync(place)).toHaveLength(4);
    await dossier.close();
    expect(() => readdirSync(place)).toThrow();
  });

  test('that is a bomb is refused, and only because of its ratio', async () => {
    const path = await putZip({ 'invoices/a.xml': Buffer.alloc(20e6, 32) });
    expect(await failure(path)).toBe('not-a-dossier');
    const lenient = openSandbox({ limits: { zipRatio: 2000 }, concurrency: 1 });
    try {
      expect(await failure(path, lenient)).toBe('opened');
    } finally {
      await lenient.close();
    }
  });

  test('with too many entries, or cut short, is refused', async () => {
    const many = await putZip(
      Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`invoices/${i}.xml`, ''])),
    );
    expect(await failure(many)).toBe('not-a-dossier');
    writeFileSync(many, readFileSync(many).subarray(0, 5000));
    expect(await failure(many)).toBe('not-a-dossier');
  });

  test('with one damaged entry keeps the others', async () => {
    const path = await putZip({
      'invoices/a.xml': 'good',
      'invoices/b.xml': 'a text long enough to be deflated '.repeat(20),
    });
    const bytes = readFileSync(path);
    const at = bytes.indexOf('invoices/b.xml') + 'invoices/b.xml'.length + 12;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    writeFileSync(path, bytes);
    const dossier = await openDossier(path, sandbox);
    expect(dossier.files.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'damaged-archive']);
    await dossier.close();
  });
});
