import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

/** One line at 500 euros a day whose net is that of one day more. */
const wrong = (days: number) =>
  register(
    invoiceLine({
      invoice_number: 'F-1',
      quantity: String(days),
      unit_price: '500',
      net: String((days + 1) * 500),
      person: 'Camille Exemple',
    }),
  );

async function audit(files: Record<string, string>) {
  const { result } = await auditDossier(
    { 'register/contracts.csv': register(CONTRACT), ...files },
    '2026-11-16',
    { rules: onlyRules('A1') },
  );
  return result.findings;
}

test('the same number on two documents: one finding each, told apart by a suffix', async () => {
  const found = await audit({ 'invoices/a.csv': wrong(4), 'invoices/b.csv': wrong(6) });
  const [first, second] = found.map(({ id }) => id).sort();
  expect(found).toHaveLength(2);
  expect(second).toBe(`${first ?? ''}-2`);
  expect(found.map(({ evidence }) => evidence[0]?.file).sort()).toEqual(['invoices/a.csv', 'invoices/b.csv']);
});

/** I5 on two invoices of two lines each, every one of them with its declaration of few hours, unless it is left out. */
async function undeclared(...declared: string[]) {
  const billed = (number: string) =>
    register(
      ...['1', '2'].map((line) =>
        invoiceLine({
          invoice_number: number,
          line_id: line,
          description: 'Assistance',
          quantity: '5',
          unit_price: '500',
          net: '2500',
          person: line === '1' ? 'Camille Exemple' : 'Dominique Exemple',
        }),
      ),
    );
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
      'register/ai_declarations.csv': register(
        ...declared.map((number) => ({
          declaration_ref: `D-${number}`,
          contract_ref: CONTRACT.contract_ref,
          invoice_number: number,
          ai_use: 'used',
          tool: 'Le Chat',
          human_hours: '20',
          signed_by: 'Camille Exemple',
          signed_at: '2026-10-01',
        })),
      ),
      'invoices/F-1.csv': billed('F-1'),
      'invoices/F-2.csv': billed('F-2'),
    },
    '2026-11-16',
    { rules: onlyRules('I5') },
  );
  return result.findings;
}

test('two declarations of one contract that name an invoice of several lines: each keeps its id without the other', async () => {
  const both = await undeclared('F-1', 'F-2');
  const alone = [...(await undeclared('F-1')), ...(await undeclared('F-2'))];
  expect(both.map(({ subject }) => subject.invoice).sort()).toEqual(['F-1', 'F-2']);
  expect(alone.map(({ id }) => id).sort()).toEqual(both.map(({ id }) => id).sort());
});
