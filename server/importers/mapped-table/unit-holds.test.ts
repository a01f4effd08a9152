import { describe, expect, test } from '@jest/globals';
import { codes, map, proposed, read, times } from '../../../test/support/read-tables.js';
import { aliasesOf, mentionOf } from '../../domain/supplier-identity.js';
import type { ColumnMemory } from '../importer.js';

const sheet = (...values: readonly string[]): string =>
  `Qui;Jour;Tps\n${values.map((value, at) => `Camille Exemple;2026-03-${10 + at};${value}\n`).join('')}`;

/** What was answered about a file of the same person. */
async function learnt(role: string, ...values: readonly string[]): Promise<ColumnMemory> {
  const line = `Qui=person; Jour=date; Tps=${role}`;
  const { mapping } = await read('timesheets/a.csv', sheet(...values), map(line));
  if (mapping === null) throw new Error('nothing learnt');
  const known = { fingerprint: mapping.fingerprint, line: mapping.line, aliases: [] };
  return { id: '7', own: false, hasSupplier: true, people: ['camille exemple'], ...known };
}

describe('the unit of another file of the same person', () => {
  test.each([
    ['days', ['1', '0,5'], ['1', '1']],
    ['days', ['1', '0,5'], ['0,5 j', '7h30']],
    ['hours', ['7', '7,5'], ['8', '3,5']],
    ['hours', ['7', '7,5'], ['7', '0,5']],
    ['minutes', ['450', '60'], ['420', '15']],
  ])('%s %j holds for %j', async (role, before, after) => {
    const again = await read('timesheets/b.csv', sheet(...after), {}, [await learnt(role, ...before)]);
    expect([codes(again), times(again).length]).toEqual([[], 2]);
  });

  test.each([
    ['days', ['1', '0,5'], ['7,5', '7']],
    ['days', ['1', '0,5'], ['1', '7']],
    ['hours', ['7', '7,5'], ['1', '0,5']],
    ['hours', ['7', '7,5'], ['450', '60']],
    ['minutes', ['450', '60'], ['7,5', '8']],
  ])('%s %j is asked again where the numbers are %j', async (role, before, after) => {
    const again = await read('timesheets/b.csv', sheet(...after), {}, [await learnt(role, ...before)]);
    expect([codes(again), times(again)]).toEqual([['column-mapping'], []]);
    expect(proposed(again)).toEqual({ Qui: 'person medium', Jour: 'date medium', Tps: '? -' });
  });

  test('holds for a document that was read with it before', async () => {
    const memory = { ...(await learnt('days', '1', '0,5')), own: true };
    const again = await read('timesheets/b.csv', sheet('7,5', '7'), {}, [memory]);
    expect([codes(again), times(again).length]).toEqual([[], 2]);
  });

  test('does not pass to a table whose untitled columns differ', async () => {
    const text = (row: string): string => `Qui;Jour;;Tps\n${row}\n`;
    const by = map('Qui=person; Jour=date; Tps=hours');
    const { mapping } = await read('timesheets/a.csv', text('A B;2026-03-02;x;7'), by);
    const { mapping: other } = await read('timesheets/a.csv', text('A B;2026-03-02;;7'), by);
    expect(mapping?.fingerprint).not.toBe(other?.fingerprint);
  });
});

test('what was answered about one contractor does not hold beside another whose name looks like a total', async () => {
  const text = (...names: readonly string[]): string =>
    `Réf.;Emise;Tiers;Somme\n${names.map((name, at) => `F-${at};30/09/2026;${name};1200,00\n`).join('')}`;
  const line = 'Réf.=number; Emise=date; Tiers=supplier; Somme=net';
  const { mapping } = await read('invoices/a.csv', text('Studio Rivage'), map(line));
  if (mapping === null) throw new Error('nothing learnt');
  const { fingerprint } = mapping;
  const aliases = aliasesOf(mentionOf('Studio Rivage')).map(({ kind, value }) => `${kind}:${value}`);
  const memory = {
    id: '7',
    fingerprint,
    line: mapping.line,
    own: false,
    hasSupplier: true,
    aliases,
    people: [],
  };
  const same = await read('invoices/b.csv', text('Studio Rivage', 'STUDIO RIVAGE'), {}, [memory]);
  expect([codes(same), same.invoices.length]).toEqual([[], 2]);
  const mixed = await read('invoices/b.csv', text('Studio Rivage', 'Total Galet'), {}, [memory]);
  expect([codes(mixed), mixed.invoices.length]).toEqual([['column-mapping'], 0]);
});
