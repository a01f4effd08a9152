import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { csv, register, writeDossier, type DossierFiles } from '../../test/support/audit-dossier.js';
import { REGISTER_TABLES } from '../domain/register-tables.js';
import type { Problem } from '../domain/problem.js';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.js';
import { answerNotUsed, registerNotUsedYet } from './dossier-problems.js';
import { openDossier } from './open-dossier.js';
import { NOT_USED_YET, tellUnused } from './tell-unused.js';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openSandbox({ limits: { problemsPerFile: 20 } });
});
afterAll(() => sandbox.close());

const INVOICE = register({
  invoice_number: 'F-1',
  issue_date: '2026-10-02',
  supplier: 'Atelier Exemple',
  line_id: '1',
  description: 'Pilotage',
  quantity: '1',
  unit: 'day',
  unit_price: '650.00',
  net: '650.00',
});

/** The problems told of each register when a real dossier is read. */
async function problemsOf(registers: DossierFiles): Promise<Problem[]> {
  const { folder, remove } = writeDossier({ 'invoices/F-1.csv': INVOICE, ...registers });
  try {
    const dossier = await openDossier(folder, sandbox);
    const reader = tellUnused(sandbox, dossier.files);
    const problems: Problem[] = [];
    for (const file of dossier.files)
      for await (const item of reader.read(file))
        if (item.type === 'problem' || item.type === 'refused') problems.push(item.problem);
    return problems;
  } finally {
    remove();
  }
}

const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

test('the registers that no rule reads are registers of the format', () => {
  const names = REGISTER_TABLES.map(({ name }) => name);
  expect([...NOT_USED_YET].filter((name) => !names.includes(name))).toEqual([]);
});

test('a register that no rule reads is told once, whatever it holds', async () => {
  const rows = Array.from({ length: 600 }, (_, at) => [`finding${at}`, 'nonsense']);
  const decisions = csv(['finding_id', 'decision'], ...rows);
  expect(await problemsOf({ 'register/decisions.csv': decisions })).toEqual([
    registerNotUsedYet.make({ file: 'register/decisions.csv' }, { register: 'decisions' }),
  ]);
});

test('one that has no row, or that a rule reads, is not', async () => {
  const registers = {
    'register/decisions.csv': csv(['finding_id', 'decision']),
    'register/orders.csv': register({ contract_ref: 'M-1', order_ref: 'BC-1' }),
  };
  expect(await problemsOf(registers)).toEqual([]);
});

test('an answer about a file of the dossier and a question of reading is used, others are told with their line', async () => {
  const answers = register(
    { file: 'invoices/F-1.csv', code: 'ambiguous-number', answer: 'decimal-point' },
    { file: 'invoices/other.csv', code: 'ambiguous-number', answer: 'decimal-point' },
    { file: 'invoices/F-1.csv', code: 'T1', answer: 'seen' },
    { invoice_number: 'F-1', supplier: 'Atelier Exemple', code: 'ambiguous-number', answer: 'decimal-point' },
  );
  const at = (line: number) => ({ file: 'register/answers.csv', line });
  expect(await problemsOf({ 'register/answers.csv': answers })).toEqual([
    answerNotUsed.make(at(3), {}, 'ambiguous-number'),
    answerNotUsed.make(at(4), {}, 'T1'),
    answerNotUsed.make(at(5), {}, 'ambiguous-number'),
  ]);
});

test('answers written in another file are told', async () => {
  const answers = register({ file: 'invoices/F-1.csv', code: 'ambiguous-number', answer: 'decimal-point' });
  expect(codes(await problemsOf({ 'register/reponses.csv': answers }))).toEqual(['answer-not-used']);
});

test('a thousand answers without effect stay within the problems of one file', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({ code: `X${at}`, answer: 'seen' }));
  const told = codes(await problemsOf({ 'register/answers.csv': register(...rows) }));
  expect(told).toHaveLength(20);
  expect(told.at(-1)).toBe('more-problems');
});

test('a register that is refused is told for that only', async () => {
  // Far enough in, so that rows were given before the fault is met.
  const rows = Array.from({ length: 40_000 }, (_, at) => [`finding${at}`, 'kept']);
  const damaged = `${csv(['finding_id', 'decision'], ...rows)}"b,2\n`;
  const told = codes(await problemsOf({ 'register/decisions.csv': damaged }));
  expect(told).toHaveLength(1);
  expect(told).not.toContain('register-not-used-yet');
});
