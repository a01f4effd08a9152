import { expect, test } from '@jest/globals';
import { CONTRACT, invoiceLine } from '../golden/golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden/golden-days.js';
import { ublInvoice } from '../golden/golden-ubl.js';
import { auditDossier, register, type DossierFiles } from './audit-dossier.js';
import { auditsTogether } from './audit-together.js';
import type { AuditPart } from './keep-apart.js';

const AS_OF = '2026-11-16';
const auditTogether = auditsTogether(AS_OF);

/** Days of Camille at 600 euros where the rate card says 500, on an order; and a timesheet that the register files. */
const dossier = (days: string, more: DossierFiles = {}): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': TEAM,
  'register/orders.csv': register({
    contract_ref: CONTRACT.contract_ref,
    order_ref: 'BC-2',
    ordered_on: '2026-08-20',
    days: '3',
  }),
  'register/rate_card.csv': register({
    contract_ref: CONTRACT.contract_ref,
    profile: 'Développeur',
    unit: 'day',
    rate: '500',
  }),
  'register/timesheets.csv': register({ file: 'team.csv', person_key: 'P-0412', approved_on: '2026-10-01' }),
  'invoices/f.csv': register(
    invoiceLine({
      quantity: days,
      unit_price: '600',
      net: '3000',
      person: 'Camille Exemple',
      order_ref: 'BC-2',
    }),
    invoiceLine({ line_id: '2', quantity: '1', unit_price: '600', net: '600', person: 'Zoé Inconnue' }),
  ),
  'timesheets/team.csv': timesheet('P-0412', weekdays('2026-09-01', 4), { approval_state: '' }),
  ...more,
});

/** Without what the renaming changes by nature: the hashes of files and the ids of findings. */
const compared = ({
  contracts,
  deliverables,
  documents,
  findings,
  invoices,
  rules,
  timesheets,
}: AuditPart) => ({
  contracts,
  deliverables,
  documents: documents.map(({ sha256, ...document }) => [sha256.length, document]),
  findings: findings.map(({ id, ...finding }) => [id.length, finding]),
  invoices,
  rules,
  timesheets,
});

test('each dossier says what it says alone', async () => {
  const invoice = { number: 'F-9', issued: '2026-10-05', type: '380', amount: '1000', attached: 'annexe' };
  const dossiers = [
    dossier('5'),
    dossier('4'),
    dossier('5', { 'invoices/g.xml': ublInvoice(invoice), 'invoices/bad.csv': 'Camille Exemple;?\n' }),
  ];
  const parts = await Promise.all(dossiers.map((files) => auditTogether(files)));
  for (const [index, files] of dossiers.entries()) {
    const { result } = await auditDossier(files, AS_OF);
    const [part] = parts.slice(index, index + 1);
    expect(part && compared(part)).toEqual(compared(result));
    expect(result.findings.map(({ code }) => code)).toContain('R1');
  }
});

test('what speaks of the whole organisation, and an attachment common to two, are refused', async () => {
  const settings = dossier('5', {
    'register/settings.csv': register({ key: 'T1.toleranceDays', value: '5' }),
  });
  await expect(auditTogether(settings)).rejects.toThrow('register/settings.csv');
  const invoice = { number: 'F-9', issued: '2026-10-05', type: '380', amount: '1000', attached: 'annexe' };
  const attached = dossier('5', { 'invoices/g.xml': ublInvoice(invoice) });
  const both = Promise.all([auditTogether(attached), auditTogether({ ...attached })]);
  await expect(both).rejects.toThrow('same bytes');
});
