import { expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { plain, TEAM, timesheet, weekdays } from '../golden-days.js';

const DATES = weekdays('2026-09-01', 5);

const auditTogether = auditsTogether('2026-11-16');
type Row = Record<string, string>;

/** A line of five days, and two sheets of the same five dates. */
const dossier = (first: Row, second: Row): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': TEAM,
  'invoices/F-1.csv': register(camilleDays(5, { invoice_number: 'F-1' })),
  'timesheets/a.csv': timesheet('P-0412', DATES, first),
  'timesheets/b.csv': timesheet('P-0412', DATES, second),
});
const difference = async (first: Row, second: Row) => {
  const { findings } = await auditTogether(dossier(first, second));
  return findings.find(({ code }) => code === 'T1');
};

testTogether(
  'two timesheets of the same days that differ are told, and the difference is a question',
  async () => {
    const t1 = await difference({ approval_state: '' }, { quantity: '0.5' });
    expect(t1?.class).toBe('question');
    expect(plain(t1?.message.en)).toBe(
      'Line 1: 5.00 d billed, 2.50 d in the timesheets (Camille Exemple, September 2026); difference 2.50 d (€1,250.00). Timesheets differ on 5 dates.',
    );
    expect(plain(t1?.supplierMessage?.fr)).toBe(
      'Facture F-1. Votre ligne 1 indique 5,00 j, vos feuilles de temps 2,50 j (Camille Exemple, septembre 2026). Des feuilles de temps diffèrent sur 5 dates.',
    );
  },
);

testTogether('two half days of two orders are alternatives, and that is told', async () => {
  const half = { quantity: '0.5' };
  const t1 = await difference({ ...half, order_ref: 'BC1' }, { ...half, order_ref: 'BC2' });
  expect(t1?.class).toBe('question');
  expect(t1?.daysUnsupported).toBe('2.50');
  expect(plain(t1?.message.en)).toContain('Timesheets differ on 5 dates.');
});

testTogether('two copies of one sheet agree', async () => {
  const t1 = await difference({ quantity: '0.5' }, { quantity: '0.5', note: 'copie' });
  expect(t1?.class).toBe('fact');
  expect(plain(t1?.message.en)).not.toContain('Timesheets differ');
});

/** The days that lack where one sheet has half a day on each date, approved, and the other these entries. */
async function lackBeside(...entries: Row[]): Promise<string | null | undefined> {
  const rows = entries.map((entry) => timesheet('P-0412', DATES, { note: '', ...entry }));
  const [header = ''] = rows[0]?.split('\n') ?? [];
  const sheet = [header, ...rows.map((text) => text.slice(header.length + 1).trimEnd()), ''].join('\n');
  const { findings } = await auditTogether({
    ...dossier({}, {}),
    'timesheets/a.csv': timesheet('P-0412', DATES, { quantity: '0.5' }),
    'timesheets/b.csv': sheet,
  });
  return findings.find(({ code }) => code === 'T1')?.daysUnsupported;
}

testTogether('of two approved sheets, the one with more entries for a day counts', async () => {
  expect(await lackBeside({ quantity: '0.5' }, { quantity: '0.2' })).toBe('1.50');
  // Of two with as many, the first by its name.
  expect(await lackBeside({ quantity: '0.7' })).toBe('2.50');
});

testTogether('a day with one entry that nobody approved is not approved', async () => {
  const unsaid = { quantity: '0.2', approval_state: '' };
  expect(await lackBeside({ quantity: '0.5' }, unsaid)).toBe('2.50');
});
