import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AuditResult } from '../../server/domain/audit-result.js';
import { register, writeDossier } from '../support/audit-dossier.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

let house: CommandHouse;
beforeAll(async () => {
  house = makeCommandHouse();
  await house.warm();
});
afterAll(() => house.remove());

/** Letters that a database cannot make short. */
const NOISE = Array.from({ length: 10_000 }, (_, at) => ((at * at * 31 + at * 7919) % 36).toString(36)).join(
  '',
);

const LINE = {
  invoice_number: 'F-1',
  issue_date: '2026-10-02',
  supplier: 'Atelier Exemple',
  currency: 'EUR',
  contract_ref: 'M-1',
  line_id: '1',
  description: 'Rapport',
  quantity: '5',
  unit: 'day',
  unit_price: '650',
  net: '3250',
  deliverable_ref: 'L-1',
};

test('values without end are told one by one, and the audit goes on', async () => {
  const { folder, remove } = writeDossier({
    'register/contracts.csv': register({
      contract_ref: 'M-1',
      supplier_name: 'Atelier Exemple',
      start_date: '2026-01-01',
      price_form: 'fixed',
      ai_policy: 'declare',
      hours_per_day: '0',
    }),
    'register/deliverables.csv': register({
      contract_ref: 'M-1',
      deliverable_ref: 'L-1',
      title: 'Rapport',
      type: 'report',
      size: '9'.repeat(400),
      size_unit: 'page',
      delivered_on: '2026-09-30',
    }),
    'invoices/name.csv': register({ ...LINE, invoice_number: NOISE }),
    'invoices/quantity.csv': register({ ...LINE, quantity: `0.${'1'.repeat(20_000)}` }),
    'timesheets/september.csv': register({
      person_key: 'P-1',
      contract_ref: 'M-1',
      date: '2026-09-21',
      quantity: '8',
      unit: 'hour',
    }),
  });
  const run = await house.run('audit', [folder, '--as-of', '2026-11-01', '--json', '-']);
  remove();
  expect([run.status, run.stderr]).toEqual([0, '']);
  const { documents } = JSON.parse(run.stdout) as AuditResult;
  const told = documents.flatMap(({ file, problems }) => problems.map(({ code }) => `${file} ${code}`));
  expect(told.filter((one) => /too-long|out-of-range/.test(one))).toEqual([
    'invoices/name.csv text-too-long',
    'invoices/quantity.csv number-too-long',
    'register/contracts.csv out-of-range',
    'register/deliverables.csv number-too-long',
  ]);
});
