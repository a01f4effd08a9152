import { expect } from '@jest/globals';
import { register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { TEAM } from '../golden-days.js';

const auditTogether = auditsTogether('2026-11-16');

async function findings(over: Record<string, string>, contract: Record<string, string>) {
  const result = await auditTogether({
    'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no', ...contract }),
    'register/people.csv': TEAM,
    'invoices/F-1.csv': register(
      invoiceLine({ invoice_number: 'F-1', unit_price: '500', person: 'Camille Exemple', ...over }),
    ),
  });
  return result.findings.map(({ code, class: strength }) => [code, strength]);
}

// From 7 September 2026 to the end of the month there are 18 weekdays.
const START = { start_date: '2026-09-07' };

testTogether('days that fit in the first month after the start ask nothing', async () => {
  expect(await findings({ quantity: '18', net: '9000' }, START)).toEqual([]);
});

testTogether('days that do not fit after the start are a question', async () => {
  expect(await findings({ quantity: '19', net: '9500' }, START)).toEqual([['C8', 'question']]);
});

testTogether('a day billed on a holiday is a question of the calendar', async () => {
  const holiday = { quantity: '1', net: '500', period_start: '2026-07-14', period_end: '2026-07-14' };
  expect(await findings(holiday, {})).toEqual([
    ['C2', 'question'],
    ['C5', 'question'],
  ]);
});

testTogether('three days billed on one date for a team of two stay a fact', async () => {
  const holiday = { quantity: '3', net: '1500', period_start: '2026-07-14', period_end: '2026-07-14' };
  expect(await findings(holiday, {})).toEqual([['C5', 'fact']]);
});
