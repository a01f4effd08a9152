import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoFiles } from '../../scripts/demo/dossier.js';
import { BILLED, PLANTED } from '../../scripts/demo/planted.js';
import type { AuditResult } from '../../server/domain/audit-result.js';
import { makeTestFolder } from '../support/test-server.js';
import { processesOf, startBuiltDemo, startDemo } from './demo-process.js';

// The command as a person runs it. Alone, build first: `node scripts/ready.mjs`.

// Real commands and real servers: seconds on a quiet machine, more on a busy one.
const TIMEOUT = 120_000;
const FR = 'Démonstration : les factures d’une métropole inventée sont écrites puis contrôlées';
const EN = 'Demonstration: the invoices of an invented metropolis are written, then audited';

let folder = '';
const at = (...parts: string[]): string => join(folder, 'demo', ...parts);
const server = (): string => join(folder, 'postgres', 'cluster', 'postmaster.pid');

beforeAll(() => {
  folder = makeTestFolder('demo');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(20);
}

test(
  'Ctrl-C in the middle leaves nothing running',
  async () => {
    const demo = startDemo(folder, ['--lang', 'fr']);
    await demo.saying(FR);
    // The last line of the file, once the server takes connections.
    await until(() => existsSync(server()) && readFileSync(server(), 'utf8').includes('ready'));
    demo.interrupt();
    const { status, signal, out } = await demo.ended;
    expect([status, signal]).not.toEqual([0, null]);
    expect(out).toBe('');
    // npm may leave before the command it started.
    await until(() => !existsSync(server()) && processesOf(folder).length === 0);
    expect(readdirSync(at())).toEqual(['dossier']);
  },
  TIMEOUT,
);

test(
  'two at once, over what an earlier run left and somebody changed',
  async () => {
    const files = await demoFiles();
    mkdirSync(at('dossier', 'invoices', 'my-own'), { recursive: true });
    mkdirSync(at('dossier', 'register'), { recursive: true });
    writeFileSync(at('dossier', 'invoices', 'my-own', 'invoice.csv'), 'my own');
    writeFileSync(at('dossier', 'register', 'contracts.csv'), 'changed');
    rmSync(at('dossier', 'register', 'people.csv'), { force: true });

    const french = startBuiltDemo(folder, ['--lang', 'fr']);
    const english = startBuiltDemo(folder, ['--lang', 'en', '--once']);
    await french.saying('Ctrl-C arrête la démonstration');
    french.interrupt();
    const [fr, en] = await Promise.all([french.ended, english.ended]);
    expect(fr.out).toContain('La démonstration répond sur http://localhost:');
    expect(fr.out.match(/\/start\/\d+-[\w-]{43}$/gm)).toHaveLength(5);
    expect(en.out).not.toContain('/start/');
    expect([fr.status, en.status, fr.err, en.err]).toEqual([
      ...[0, 0],
      ...[expect.stringContaining(FR), expect.stringContaining(EN)],
    ]);

    for (const { path, content } of files) {
      expect([path, readFileSync(at('dossier', path)).equals(Buffer.from(content))]).toEqual([path, true]);
    }
    const left = readdirSync(at('dossier'), { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toHaveLength(files.length);
    expect(left.map(({ name }) => name)).not.toContain('my-own');

    expect(readdirSync(at()).sort()).toEqual(['audit-en.xlsx', 'audit-fr.xlsx', 'audit.json', 'dossier']);
    const result = JSON.parse(readFileSync(at('audit.json'), 'utf8')) as AuditResult;
    expect(result.findings.map(({ code }) => code).sort()).toEqual(PLANTED.map(({ code }) => code).sort());
    expect(result.totals[0]?.billed).toBe(BILLED);
    for (const { out, lang } of [
      { ...fr, lang: 'fr' },
      { ...en, lang: 'en' },
    ]) {
      expect(statSync(at(`audit-${lang}.xlsx`)).size).toBeGreaterThan(20_000);
      expect(out).toContain(at(`audit-${lang}.xlsx`));
      expect(out).toContain(`npm run audit -- ${at('dossier')} --as-of 2026-11-16 --lang ${lang} --rules I5`);
      for (const { code } of PLANTED) expect(out).toMatch(new RegExp(`^${code.padEnd(3)} \\S`, 'm'));
    }
    expect(existsSync(server())).toBe(false);
    expect(processesOf(folder)).toEqual([]);
  },
  TIMEOUT,
);

test(
  'another argument, and a folder that cannot be written, are told in one sentence',
  async () => {
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'demo'), 'a file');
    const [argument, closed] = await Promise.all([
      startBuiltDemo(folder, ['dossier', '--lang', 'en']).ended,
      startBuiltDemo(taken, ['--lang', 'fr']).ended,
    ]);
    expect([argument.status, argument.out, argument.err]).toEqual([
      2,
      '',
      'No file name is expected; left over: dossier\n',
    ]);
    expect([closed.status, closed.out]).toEqual([2, '']);
    expect(closed.err.split('\n').slice(1)).toEqual([
      `Impossible d’écrire la démonstration dans ${join(taken, 'demo', 'dossier')} (ENOTDIR).`,
      '',
    ]);
  },
  TIMEOUT,
);
