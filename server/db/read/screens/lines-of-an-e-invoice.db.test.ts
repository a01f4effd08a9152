import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { FINANCE, openScreens, type Screens } from '../../../../test/support/screens.js';

const PAGE = { after: null, limit: 50 };
const LIST = { filter: {}, sort: 'dueDate' as const };
const sample = (name: string): string =>
  readFileSync(join(process.cwd(), 'server/importers/einvoice/samples', name), 'utf8');

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens(
    {
      'invoices/lots.xml': sample('lots.ubl.xml'),
      'invoices/remises.xml': sample('remises-frais.cii.xml'),
    },
    '2026-11-16',
  );
}, 60_000);

async function linesOf(number: string) {
  const { items } = await screens.reads.invoices(screens.orgId, FINANCE, LIST, PAGE);
  const id = items.find((one) => one.number === number)?.id ?? '';
  const invoice = await screens.reads.invoice(screens.orgId, FINANCE, id);
  return { total: items.find((one) => one.number === number), lines: invoice?.lines ?? [] };
}

test('a time read in the text of a line says so, one of a unit code does not', async () => {
  const { lines } = await linesOf('F-2026-0144');
  expect(lines.map((line) => [line.ref, line.billedUnit, line.unitHow, line.billedDays])).toEqual([
    ['1', 'day', 'code', '8'],
    ['2', 'hour', 'code', null],
    ['3', 'day', 'wording', '12'],
  ]);
});

test('sub-lines stand beside their group, and nothing is counted twice', async () => {
  const { total, lines } = await linesOf('F-2026-0145');
  expect(lines.map((line) => [line.ref, line.lineStatus, line.billedDays])).toEqual([
    ['1', 'GROUP', null],
    ['1.1', 'DETAIL', '2'],
    ['1.2', 'GROUP', null],
    ['1.2.1', 'DETAIL', '3'],
    ['1.2.2', 'DETAIL', null],
    ['2', null, '1'],
  ]);
  expect(total).toMatchObject({ billedDays: '6' });
});
