import { describe, expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { ublInvoice } from '../golden-ubl.js';

type Row = Record<string, string>;

const audit = auditsTogether('2026-11-16', { rules: onlyRules('A4') });
/** What A4 says of a contract that asks for these: `clean`, what is absent, or what is not known. */
async function answer(required: string, files: DossierFiles, contract: Row = {}): Promise<unknown> {
  const { findings, rules } = await audit({
    'register/contracts.csv': register({ ...CONTRACT, required_mentions: required, ...contract }),
    ...files,
  });
  const [finding] = findings;
  if (finding !== undefined) return [finding.class, finding.values.mentions];
  const [rule] = rules;
  return rule?.incomplete === 0 ? 'clean' : rule?.missing;
}

const bill = (values: Row = {}): DossierFiles => ({
  'invoices/all.csv': register(
    invoiceLine({ quantity: '10', unit_price: '600', net: '6000', total_without_vat: '6000', ...values }),
  ),
});
const day = register({
  person_key: 'p1',
  contract_ref: CONTRACT.contract_ref,
  date: '2026-09-02',
  quantity: '1',
  unit: 'day',
});

describe('mentions of a table', () => {
  testTogether.each<[string, string, DossierFiles, unknown]>([
    ['all there', 'N° de marché|SIRET|période|quantité|prix unitaire|date|n° facture', bill(), 'clean'],
    // The invoice behind a table may carry it.
    ['no order', 'SIRET|bon de commande', bill(), ['question', ['order_ref']]],
    ['the order on the line', 'order_ref', bill({ description: 'Étude ; Commande : BC-7' }), 'clean'],
    [
      'the contract in the text of a line',
      'contract_ref',
      bill({ contract_ref: '', description: 'Étude, marché M-2026-01, lot 2' }),
      'clean',
    ],
    // Tied to the only contract of the contractor: asked, not stated.
    ['the contract nowhere', 'contract_ref', bill({ contract_ref: '' }), ['question', ['contract_ref']]],
    ['no SIRET', 'siret', bill({ supplier_siret: '' }), ['question', ['siret']]],
    ['no due date: a table has no column for it', 'échéance', bill(), ['invoice_document']],
    ['no period', 'period', bill({ period_start: '', period_end: '' }), ['question', ['period']]],
    ['a name that is not known', 'cachet|SIRET', bill(), ['required_mentions']],
    ['an IBAN, which is not read', 'SIRET|RIB', bill(), ['iban']],
    ['nothing is asked for', '', bill(), ['required_mentions']],
    ['no timesheet', 'CRA', bill(), ['question', ['timesheet']]],
    ['a timesheet of the period', 'CRA', { ...bill(), 'timesheets/september.csv': day }, 'clean'],
  ])('%s', async (_name, required, files, expected) => {
    expect(await answer(required, files)).toEqual(expected);
  });
});

describe('documents of an electronic invoice', () => {
  const xml = (attached?: string): DossierFiles => ({
    'invoices/one.xml': ublInvoice({
      number: 'F-1',
      issued: '2026-10-01',
      type: '380',
      amount: '6000',
      ...(attached === undefined ? {} : { attached }),
    }),
  });

  testTogether('an attachment, or none', async () => {
    const asked = (files: DossierFiles) => answer('pièce jointe', files, { price_form: 'fixed' });
    const [with_, without] = await Promise.all([asked(xml('Procès-verbal de recette\n')), asked(xml())]);
    expect([with_, without]).toEqual(['clean', ['fact', ['attachment']]]);
  });

  testTogether('a field that it has none of is absent for sure', async () => {
    const asked = (required: string) => answer(required, xml(), { price_form: 'fixed' });
    expect(await Promise.all([asked('échéance|n° de marché'), asked('SIRET acheteur')])).toEqual([
      ['fact', ['due_date']],
      ['fact', ['buyer_siret']],
    ]);
  });
});
