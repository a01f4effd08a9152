import { expect, test } from '@jest/globals';
import { register } from '../../../../test/support/audit-dossier.js';
import { DPO, FINANCE, openScreens } from '../../../../test/support/screens.js';

const contract = (ref: string, supplier: string, siret: string): Record<string, string> => ({
  contract_ref: ref,
  title: `Assistance ${supplier}`,
  supplier_name: supplier,
  supplier_siret: siret,
  start_date: '2026-01-01',
  price_form: 'time',
  ai_policy: 'declare',
});

const deliverable = (title: string): Record<string, string> => ({
  contract_ref: 'M-02',
  deliverable_ref: 'R-03',
  title,
  type: 'report',
});

const declaration = (ref: string, of: string, tool: string): Record<string, string> => ({
  declaration_ref: ref,
  contract_ref: of,
  deliverable_ref: 'R-03',
  ai_use: 'used',
  tool,
  human_hours: '6',
  signed_by: 'Camille Exemple',
  signed_at: '2026-10-02',
});

/** What no dossier can be without. */
const INVOICE = register({
  invoice_number: 'F-1',
  issue_date: '2026-10-05',
  supplier: 'Cabinet Exemple',
  contract_ref: 'M-02',
  line_id: '1',
  description: 'Rapport',
  quantity: '1',
  unit: 'lump',
  unit_price: '600',
  net: '600.00',
});

test('each tool once; of two firms under one reference, neither is named', async () => {
  const { reads, orgId } = await openScreens(
    {
      'register/contracts.csv': register(
        contract('M-01', 'Cabinet Exemple', '90000000100017'),
        contract('M-01', 'Atelier Exemple', '90000000200015'),
        contract('M-02', 'Cabinet Exemple', '90000000100017'),
      ),
      // The same key in two files, under two titles.
      'register/deliverables.csv': register(deliverable('Rapport')),
      'register/livrables.csv': register(deliverable('Annexe')),
      'register/ai_declarations.csv': register(
        declaration('D-1', 'M-01', 'Outil A'),
        declaration('D-1', 'M-01', 'Outil B'),
        declaration('D-2', 'M-02', 'Outil A'),
        declaration('D-2', 'M-02', 'Outil B'),
      ),
      'invoices/F-1.csv': INVOICE,
    },
    '2026-11-24',
  );
  const told = async (sight: typeof FINANCE) => {
    const { items } = await reads.declarations(orgId, sight, {}, { after: null, limit: 50 });
    return items
      .map(({ declarationRef, contract: of, contractRef, supplier, deliverable: about, tools }) => ({
        ref: declarationRef,
        of: [of?.title ?? null, contractRef],
        supplier: supplier?.name ?? null,
        about: about === null ? null : `${about.deliverableRef} ${about.title}`,
        tools: tools.map(({ tool }) => tool),
      }))
      .sort((a, b) => a.ref.localeCompare(b.ref));
  };
  const expected = [
    { ref: 'D-1', of: [null, 'M-01'], supplier: null, about: null, tools: ['Outil A', 'Outil B'] },
    {
      ref: 'D-2',
      of: ['Assistance Cabinet Exemple', 'M-02'],
      supplier: 'Cabinet Exemple',
      about: 'R-03 Rapport',
      tools: ['Outil A', 'Outil B'],
    },
  ];
  expect(await told(FINANCE)).toEqual(expected);
  expect(await told(DPO)).toEqual(expected);
}, 60_000);
