import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';
import { makePdf } from '../../support/page-pdf.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';

const OTHERS = ['90000000200015', '90000000300013', '90000000400011'];

/** A report that the register gives a size, its file of three pages, and three checked reports of others. */
async function reportOf(size: string, over: Record<string, string> = {}) {
  const sentence = 'Les parcours des usagers sont suivis de la demande au rendez-vous.';
  const page = Array.from({ length: 20 }, (_, index) => [60, 780 - 20 * index, sentence] as const);
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register(
        CONTRACT,
        ...OTHERS.map((siret, index) => ({
          ...CONTRACT,
          contract_ref: `M-2025-0${index + 2}`,
          supplier_name: `Studio Exemple ${index + 2}`,
          supplier_siret: siret,
        })),
      ),
      'register/deliverables.csv': register(
        {
          contract_ref: CONTRACT.contract_ref,
          deliverable_ref: 'L-1',
          title: 'Rapport',
          type: 'report',
          size,
          size_unit: 'page',
          file: 'rapport.pdf',
          ...over,
        },
        ...OTHERS.map((_, index) => ({
          contract_ref: `M-2025-0${index + 2}`,
          deliverable_ref: `R-${index}`,
          title: 'Rapport',
          type: 'report',
          size: '20',
          size_unit: 'page',
        })),
      ),
      'register/review_history.csv': register(
        ...OTHERS.map((supplier, index) => ({
          invoice_number: `ANT-${index}`,
          supplier,
          deliverable_ref: `R-${index}`,
          decision: 'accepted',
          accepted_days: '7',
          decided_on: '2026-09-02',
          checked: 'yes',
        })),
      ),
      'deliverables/rapport.pdf': await makePdf({ pages: [page, page, page] }),
      'invoices/f.csv': register(camilleDays(300, { deliverable_ref: 'L-1' })),
    },
    '2026-11-16',
    { rules: onlyRules('L4') },
  );
  const deliverable = result.deliverables.find(({ deliverableRef }) => deliverableRef === 'L-1');
  if (deliverable === undefined) throw new Error('no deliverable');
  return { deliverable, finding: result.findings[0] };
}

test('a file far shorter than declared is told beside the range, which still counts the declared size', async () => {
  const { deliverable, finding } = await reportOf('60');
  expect(deliverable.measured?.pages).toBe(3);
  expect(deliverable.sizeBeside).toEqual({
    declared: '60',
    unit: 'page',
    least: '3',
    most: '3',
    files: 1,
    gap: 'declared-more',
  });
  const { opinions, effort } = deliverable;
  expect(Number(opinions?.atMeasuredSize?.p50)).toBeLessThan(Number(effort?.p50) / 5);
  expect(finding?.values).toMatchObject({ size: '60', measured: deliverable.sizeBeside });
  expect(finding?.message.en.replace(/[\u00a0\u202f]/g, ' ')).toContain(
    'The delivered file measures 3 pages; the declared size is 60 pages and stays the one that counts.',
  );
  expect(finding?.evidence).toContainEqual({ file: 'deliverables/rapport.pdf' });
});

test('where they agree nothing is told; a quote prices the work whatever its size', async () => {
  const agreed = await reportOf('3');
  expect(agreed.deliverable.sizeBeside?.gap).toBeNull();
  expect(agreed.deliverable.opinions?.atMeasuredSize).toBeNull();
  expect(agreed.finding?.message.en).not.toContain('measure');
  const quoted = await reportOf('60', { quoted_days: '5' });
  expect(quoted.deliverable.sizeBeside?.gap).toBe('declared-more');
  expect(quoted.deliverable.opinions?.atMeasuredSize).toBeNull();
});
