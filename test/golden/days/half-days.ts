import { describe, expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { plain, timesheet } from '../golden-days.js';

const audit = auditsTogether('2026-12-16');
const ref = CONTRACT.contract_ref;

/** A line of Camille at 400 euros for 20 of a unit, with two days and a half recorded. */
const dossier = (unit: string, values: Record<string, string> = {}, rate = '800'): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': register({
    contract_ref: ref,
    person_key: 'p1',
    name: 'Camille Exemple',
    profile: 'Formateur',
  }),
  'register/rate_card.csv': register({ contract_ref: ref, profile: 'Formateur', unit: 'day', rate }),
  'invoices/F-1.csv': register(
    invoiceLine({
      description: 'Formation',
      person: 'Camille Exemple',
      unit,
      quantity: '20',
      unit_price: '400',
      net: '8000',
      ...values,
    }),
  ),
  'timesheets/p1.csv':
    timesheet('p1', ['2026-09-01', '2026-09-02']) + `p1,${ref},2026-09-03,0.5,day,approved\n`,
});

describe('half days', () => {
  testTogether('are halves of a day beside what is recorded', async () => {
    const { findings, invoices } = await audit(dossier('demi-journée'));
    expect(findings.map(({ code, class: kind, amountAtStake }) => [code, kind, amountAtStake])).toEqual([
      ['T1', 'fact', '6000.00'],
    ]);
    expect(findings[0]?.values).toMatchObject({ lineDays: '10', recordedDays: '2.5', excessDays: '7.5' });
    expect(invoices[0]?.lines[0]).toMatchObject({
      quantity: '20',
      unitCode: 'demi-journée',
      billedUnit: 'day',
      billedDays: '10',
      unitPrice: '400',
    });
  });

  testTogether('have the price of two beside the rate card', async () => {
    const { findings } = await audit(dossier('demi-journée', {}, '700'));
    const price = findings.find(({ code }) => code === 'R1');
    expect(price?.amountAtStake).toBe('1000.00');
    expect(plain(price?.message.fr)).toContain('800,00 €/j facturés');
  });
});

describe('a unit that nobody knows', () => {
  const answers = async (unit: string, values: Record<string, string> = {}) => {
    const { rules } = await audit(dossier(unit, values));
    return Object.fromEntries(
      rules
        .filter(({ code }) => code === 'R1' || code === 'R2')
        .map(({ code, incomplete, notApplicable }) => [code, { incomplete, notApplicable }]),
    );
  };
  const each = (answer: object) => ({ R1: answer, R2: answer });

  testTogether('is asked for where the line names somebody', async () => {
    expect(await answers('UO-X')).toEqual(each({ incomplete: 1, notApplicable: 0 }));
  });

  testTogether('is not where the line names nobody, nor where it is no time', async () => {
    const none = each({ incomplete: 0, notApplicable: 1 });
    const [nobody, noTime] = await Promise.all([answers('UO-X', { person: '' }), answers('km')]);
    expect(nobody).toEqual(none);
    expect(noTime).toEqual(none);
  });
});
