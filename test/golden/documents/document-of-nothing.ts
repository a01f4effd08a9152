import { expect } from '@jest/globals';
import { register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { timesheet, weekdays } from '../golden-days.js';

const audit = auditsTogether('2026-11-16');
const LINE = { person: 'p1', description: 'Conseil', quantity: '10', unit_price: '500', net: '5000' };

/** How the documents of one dossier ended: file, status, codes of problems; and the invoices kept. */
async function audited(invoice: string, hours: string) {
  const result = await audit({
    'register/contracts.csv': register(CONTRACT),
    'invoices/F-1.csv': invoice,
    'timesheets/p1.csv': hours,
  });
  return {
    documents: result.documents
      .filter(({ kind }) => kind !== 'register')
      .map(({ file, status, problems }) => [file, status, problems.map(({ code }) => code)]),
    invoices: result.invoices.map(({ number, lines }) => [number, lines.length]),
  };
}

testTogether(
  'an invoice and a timesheet whose rows were all left out are refused, with their problems',
  async () => {
    const unquoted = register(invoiceLine(LINE)).replace('Conseil', 'Conseil, audit');
    const undated = timesheet('p1', weekdays('2026-09-01', 2)).replaceAll('2026-09-0', '2026-09-3');
    expect(await audited(unquoted, undated)).toEqual({
      documents: [
        ['invoices/F-1.csv', 'refused', ['row-too-long']],
        ['timesheets/p1.csv', 'refused', ['date-not-iso', 'date-not-iso']],
      ],
      invoices: [],
    });
  },
);

testTogether('an invoice and a timesheet of a header alone are refused, with their reason', async () => {
  const [invoice = ''] = register(invoiceLine(LINE)).split('\n');
  const [hours = ''] = timesheet('p1', weekdays('2026-09-01', 1)).split('\n');
  expect(await audited(`${invoice}\n`, `${hours}\n`)).toEqual({
    documents: [
      ['invoices/F-1.csv', 'refused', ['empty-table']],
      ['timesheets/p1.csv', 'refused', ['empty-table']],
    ],
    invoices: [],
  });
});

testTogether('one row that stays is enough', async () => {
  const [header, row] = register(invoiceLine(LINE)).split('\n');
  const half = `${header}\n${row?.replace('Conseil', 'Conseil, audit')}\n${row}\n`;
  const hours = timesheet('p1', weekdays('2026-09-01', 2)).replace('2026-09-01', '2026-09-31');
  expect(await audited(half, hours)).toEqual({
    documents: [
      ['invoices/F-1.csv', 'read-with-problems', ['row-too-long']],
      ['timesheets/p1.csv', 'read-with-problems', ['date-not-iso']],
    ],
    invoices: [['F-2026-118', 1]],
  });
});
