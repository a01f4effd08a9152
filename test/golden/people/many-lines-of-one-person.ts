import { describe, expect, test } from '@jest/globals';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { plain, TEAM, timesheet, weekdays } from '../golden-days.js';

/** A line of Camille at 500 euros a day. */
const line = (invoice: string, lineId: number, over: Record<string, string> = {}) =>
  camilleDays(0.5, { invoice_number: invoice, line_id: String(lineId), ...over });

const audit = (lines: Record<string, string>[], timesheets: DossierFiles) =>
  auditDossier(
    {
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'invoices/all.csv': register(...lines),
      ...timesheets,
    },
    '2026-11-16',
  );
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** What one more finding of T1 or D4 may weigh: a sentence, a question, its values and twenty lines beside it. */
const BYTES_OF_A_LINE = 20_000;

describe('hundreds of lines of one person and period', () => {
  test('each finding names the first lines and counts the others', async () => {
    const { result, json } = await audit(
      range(200).map((id) => line('F-1', id)),
      { 'timesheets/september.csv': timesheet('P-0412', weekdays('2026-09-01', 1)) },
    );
    const t1 = result.findings.filter(({ code }) => code === 'T1');
    expect(t1).toHaveLength(198);
    expect(plain(t1.at(-1)?.message.en)).toMatch(
      /with line 1 of F-1, line 2 of F-1, line 3 of F-1 and 196 other lines, 100\.00 d billed, 1\.00 d in the timesheets/,
    );
    expect(plain(t1.at(-1)?.message.fr)).toContain(
      'avec la ligne 1 de F-1, la ligne 2 de F-1, la ligne 3 de F-1 et 196 autres lignes, 100,00 j facturés',
    );
    expect(plain(t1.at(-1)?.supplierMessage?.en)).toContain('and 196 other lines, shows 100.00 d');
    expect(t1.at(-1)?.related).toHaveLength(20);
    expect(json.length / 200).toBeLessThan(BYTES_OF_A_LINE);
  });

  test('the same service on sixty invoices', async () => {
    const { result, json } = await audit(
      range(60).map((id) => line(`F-${String(id).padStart(2, '0')}`, 1)),
      { 'timesheets/september.csv': timesheet('P-0412', weekdays('2026-09-01', 1)) },
    );
    const d4 = result.findings.filter(({ code }) => code === 'D4');
    // Two of the sixty are covered by the one day recorded.
    expect(d4).toHaveLength(58);
    const last = d4.find(({ subject }) => subject.invoice === 'F-60');
    expect(plain(last?.message.en)).toContain(
      'also appears on invoice F-01 of 5 Oct 2026, line 1, and on 58 other lines',
    );
    expect(plain(last?.message.fr)).toContain(
      'figure aussi sur la facture F-01 du 5 oct. 2026, ligne 1, et sur 58 autres lignes',
    );
    expect(last?.related).toHaveLength(20);
    expect(json.length / 60).toBeLessThan(BYTES_OF_A_LINE);
  });
});

describe('a line of two people beside a line by profile', () => {
  test('what the two bill is counted once beside the profile', async () => {
    const shared = { quantity: '4', net: '2000', person: '' };
    const { result } = await audit(
      [
        line('F-1', 1, shared),
        line('F-1', 2, { quantity: '10', net: '5000', person: '', profile: 'Développeur' }),
      ],
      {
        'register/links.csv': register(
          ...['P-0412', 'P-0413'].map((person_key) => ({
            invoice_number: 'F-1',
            supplier: '90000000100017',
            line_id: '1',
            person_key,
            days: '2',
          })),
        ),
        'timesheets/one.csv': timesheet('P-0412', weekdays('2026-09-01', 5)),
        'timesheets/two.csv': timesheet('P-0413', weekdays('2026-09-01', 5)),
      },
    );
    const t1 = result.findings.filter(({ code }) => code === 'T1');
    expect(t1.map(({ subject, daysUnsupported }) => [subject.line, daysUnsupported])).toEqual([
      ['2', '4.00'],
    ]);
    expect(plain(t1[0]?.message.en)).toContain(
      'with line 1 of F-1, 14.00 d billed, 10.00 d in the timesheets',
    );
  });
});
