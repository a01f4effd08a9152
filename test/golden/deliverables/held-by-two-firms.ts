import { expect } from '@jest/globals';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

type Row = Record<string, string>;

const AS_OF = '2026-11-16';
const OTHER = { supplier_name: 'Studio Rivage', supplier_siret: '22222222200022' };
const late: Row = {
  contract_ref: CONTRACT.contract_ref,
  deliverable_ref: 'L1',
  title: 'Dossier de conception',
  type: 'design',
  delivered: 'no',
  work_unit_code: 'UO-1',
};
const unit = (expected_days: string): Row => ({
  contract_ref: CONTRACT.contract_ref,
  code: 'UO-1',
  title: 'Conception',
  expected_days,
});
/** One reference, two firms: each bills under it. */
const dossier = (files: DossierFiles): DossierFiles => ({
  'register/contracts.csv': register(
    { ...CONTRACT, timesheet_required: 'no', advance_allowed: 'no' },
    { ...CONTRACT, ...OTHER, timesheet_required: 'no', advance_allowed: 'no' },
  ),
  ...files,
});
const bill = (values: Row): string =>
  register(invoiceLine({ quantity: '4', unit_price: '500', net: '2000', deliverable_ref: 'L1', ...values }));

testTogether('a deliverable of a reference that two firms hold is of the one that bills it', async () => {
  const { result } = await auditDossier(
    dossier({
      'register/deliverables.csv': register(late),
      'invoices/rivage.csv': bill({
        invoice_number: 'R-1',
        supplier: OTHER.supplier_name,
        supplier_siret: OTHER.supplier_siret,
      }),
    }),
    AS_OF,
  );
  const asked = result.findings.filter(({ code }) => code === 'L1');
  expect(asked.map(({ subject: { supplier, invoice } }) => [supplier, invoice])).toEqual([
    [OTHER.supplier_siret, 'R-1'],
  ]);
});

testTogether('until one of them bills it, nobody is asked and the rest is audited', async () => {
  const { result } = await auditDossier(
    dossier({
      'register/deliverables.csv': register(late),
      'invoices/rivage.csv': bill({
        invoice_number: 'R-2',
        supplier: OTHER.supplier_name,
        supplier_siret: OTHER.supplier_siret,
        deliverable_ref: '',
        unit: 'lump',
      }),
    }),
    AS_OF,
  );
  expect(result.invoices.map(({ number }) => number)).toEqual(['R-2']);
  expect(result.findings.filter(({ subject }) => subject.deliverable === 'L1')).toEqual([]);
});

testTogether('a code of a work unit that two rows give different days supports none', async () => {
  const files = (...days: string[]): DossierFiles => ({
    'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
    'register/deliverables.csv': register({ ...late, delivered: 'yes' }),
    'register/work_units.csv': register(...days.map(unit)),
    'invoices/f.csv': bill({}),
  });
  const workUnitDays = async (...days: string[]): Promise<unknown> => {
    const { result } = await auditDossier(files(...days), AS_OF);
    return result.invoices[0]?.lines[0]?.support?.workUnitDays;
  };
  expect(await workUnitDays('4', '4')).toBe('4');
  expect(await workUnitDays('4', '9')).toBeNull();
});
