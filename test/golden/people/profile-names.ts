import { describe, expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { timesheet, weekdays } from '../golden-days.js';

type Row = Record<string, string>;
const CARD = {
  contract_ref: CONTRACT.contract_ref,
  profile: 'Dev',
  synonyms: 'Développeuse',
  unit: 'day',
  rate: '520',
};
const CAMILLE = {
  contract_ref: CONTRACT.contract_ref,
  person_key: 'p1',
  name: 'Camille Exemple',
  profile: 'Dev',
};
const DOMINIQUE = { ...CAMILLE, person_key: 'p2', name: 'Dominique Exemple' };

const bill = (invoice_number: string, days: number, description: string, values: Row = {}): Row =>
  invoiceLine({
    invoice_number,
    description,
    quantity: String(days),
    unit_price: '500',
    net: String(days * 500),
    ...values,
  });
const credit = (days: number): Row =>
  bill('A-1', days, 'Avoir partiel', {
    issue_date: '2026-10-10',
    type_code: '381',
    preceding_invoice: 'F-1',
    period_start: '',
    period_end: '',
  });

const dossier = (
  invoices: Row[],
  days: number,
  team: Row[] = [CAMILLE],
  cards: Row[] = [CARD],
): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': register(...team),
  'register/rate_card.csv': register(...cards),
  'invoices/all.csv': register(...invoices),
  'timesheets/p1.csv': timesheet('p1', weekdays('2026-09-01', days)),
});
const auditTogether = auditsTogether('2026-12-16');
const audit = (...of: Parameters<typeof dossier>): Promise<AuditPart> => auditTogether(dossier(...of));

const asked = ({ findings }: AuditPart) =>
  findings.map(({ code, values }) => [code, values.line, values.excessDays]);
const counts = ({ rules }: AuditPart, code: string) => rules.find((rule) => rule.code === code);

describe('a profile by another name of the rate card', () => {
  testTogether('is that of the only person approved for it', async () => {
    const result = await audit([bill('F-1', 19.5, 'Profil : Développeuse'), credit(1.5)], 18);
    expect(asked(result)).toEqual([]);
    expect(counts(result, 'T1')).toMatchObject({ clean: 1, incomplete: 0 });
    expect(counts(result, 'C5')).toMatchObject({ clean: 1, incomplete: 0 });
    expect(counts(result, 'C8')).toMatchObject({ clean: 1, incomplete: 0 });
  });

  testTogether('leaves to the credit no more than it gives back', async () => {
    const result = await audit([bill('F-1', 21.5, 'Profil : Développeuse'), credit(1.5)], 18);
    expect(
      result.findings.filter(({ code }) => code === 'T1').map(({ values }) => values.excessDays),
    ).toEqual(['2.0']);
  });

  testTogether('has the people of the list that bear either', async () => {
    const result = await audit([bill('F-1', 18, 'Profil : Développeuse')], 18, [CAMILLE, DOMINIQUE]);
    expect(counts(result, 'C5')).toMatchObject({ clean: 1, incomplete: 0 });
    expect(asked(result)).toEqual([]);
  });

  testTogether('shares the recorded days with lines by the first name', async () => {
    const invoices = [
      bill('F-1', 10, 'Profil : Dev'),
      bill('F-2', 10, 'Profil : Développeuse', { issue_date: '2026-10-06' }),
    ];
    const result = await audit(invoices, 18, [CAMILLE, DOMINIQUE]);
    expect(
      result.findings
        .filter(({ code }) => code === 'T1')
        .map(({ values }) => [values.invoice, values.excessDays]),
    ).toEqual([['F-2', '2']]);
    expect(result.findings.find(({ code }) => code === 'T1')?.message.fr).toContain('Développeuse');
  });

  testTogether('that two profiles bear stays one of its own', async () => {
    const cards = [CARD, { ...CARD, profile: 'Chef', rate: '700' }];
    const result = await audit(
      [bill('F-1', 18, 'Profil : Développeuse')],
      18,
      [CAMILLE, { ...DOMINIQUE, profile: 'Chef' }],
      cards,
    );
    expect(asked(result)).toEqual([]);
    expect(counts(result, 'C5')).toMatchObject({ clean: 1, incomplete: 0 });
  });
});
