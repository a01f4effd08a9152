import { describe, expect, test } from '@jest/globals';
import type { AuditResult } from '../../../server/domain/audit-result.js';
import type { Finding } from '../../../server/domain/finding.js';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const AS_OF = '2026-11-16';
const audit = async (files: DossierFiles): Promise<AuditResult> => (await auditDossier(files, AS_OF)).result;
const shown = (result: AuditResult): Finding[] => result.findings.filter((finding) => finding.visible);
const codes = (result: AuditResult): string[] => shown(result).map((finding) => finding.code);

describe('one person, three suppliers, the same dates', () => {
  const SUPPLIERS = [
    {
      name: 'Atelier Horizon',
      siret: '90000000100017',
      contract: 'M-2026-01',
      invoice: 'F-2026-201',
      price: '600',
    },
    { name: 'Conseil Boréal', siret: '90000000200015', contract: 'M-2026-02', invoice: 'B-77', price: '650' },
    {
      name: 'Delta Ingénierie',
      siret: '90000000300013',
      contract: 'M-2026-03',
      invoice: 'DI-2026-5',
      price: '700',
    },
  ];
  const DATES = ['2026-09-02', '2026-09-03', '2026-09-04', '2026-09-07'];

  test('one C4 finding, dates and euros allocated, no other supplier in its wording', async () => {
    const result = await audit({
      'register/contracts.csv': register(
        ...SUPPLIERS.map((s) => ({
          ...CONTRACT,
          contract_ref: s.contract,
          supplier_name: s.name,
          supplier_siret: s.siret,
        })),
      ),
      'register/people.csv': register(
        ...SUPPLIERS.map((s) => ({
          contract_ref: s.contract,
          person_key: 'P-0412',
          name: 'Camille Essai',
          profile: 'Expert',
          approved_from: '2026-01-01',
        })),
      ),
      'register/rate_card.csv': register(
        ...SUPPLIERS.map((s) => ({
          contract_ref: s.contract,
          profile: 'Expert',
          unit: 'day',
          rate: s.price,
        })),
      ),
      ...Object.fromEntries(
        SUPPLIERS.flatMap((s) => [
          [
            `invoices/${s.invoice}.csv`,
            register(
              invoiceLine({
                invoice_number: s.invoice,
                supplier: s.name,
                supplier_siret: s.siret,
                contract_ref: s.contract,
                description: 'Expertise',
                quantity: '4',
                unit_price: s.price,
                net: `${Number(s.price) * 4}.00`,
                person: 'Camille Essai',
                profile: 'Expert',
                total_without_vat: `${Number(s.price) * 4}.00`,
              }),
            ),
          ],
          [
            `timesheets/${s.contract}.csv`,
            register(
              ...DATES.map((date) => ({
                person_key: 'P-0412',
                person: 'Camille Essai',
                contract_ref: s.contract,
                date,
                quantity: '1',
                unit: 'day',
                task: 'Expertise',
                note: `Analyse du dossier ${s.contract}`,
                approval_state: 'approved',
                approved_by: 'Service',
                approved_on: '2026-10-01',
              })),
            ),
          ],
        ]),
      ),
    });
    const c4 = shown(result).filter(({ code }) => code === 'C4');
    expect(c4).toHaveLength(1);
    // Three days a date, two of them above one: 8 days over four dates, a third of each date on each line.
    expect(c4[0]?.daysUnsupported).toBe('8.00');
    expect(c4[0]?.amountAtStake).toBe('5200.00');
    expect(c4[0]?.values.dates).toEqual(DATES);
    expect(c4[0]?.allocations.map((part) => [part.invoice, part.line, part.amount]).sort()).toEqual([
      ['B-77', '1', '1733.33'],
      ['DI-2026-5', '1', '1866.67'],
      ['F-2026-201', '1', '1600.00'],
    ]);
    const wording = `${c4[0]?.supplierMessage?.fr ?? ''} ${c4[0]?.supplierMessage?.en ?? ''}`;
    expect(wording).not.toBe(' ');
    for (const { name, siret, contract, invoice } of SUPPLIERS) {
      for (const word of [name, siret, contract, invoice]) expect(wording).not.toContain(word);
    }
    expect(codes(result)).toEqual(['C4']);
  });
});
