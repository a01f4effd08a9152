import { describe, expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { answersTo, declaration, declaredDossier, deliverable, noUse } from '../golden-declared.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('I6') });

/** A report of so many pages, billed so many days. */
interface Work {
  ref: string;
  pages: number;
  days: number;
  line?: Record<string, string>;
  row?: Record<string, string>;
}
const work = (
  ref: string,
  pages: number,
  days: number,
  more: Omit<Work, 'ref' | 'pages' | 'days'> = {},
): Work => ({
  ref,
  pages,
  days,
  ...more,
});

/** L1 with AI, every other work without. */
const about = (
  works: readonly Work[],
  use: Record<string, string> = {},
  contract: Record<string, string> = {},
) =>
  audit(
    declaredDossier(
      works.map(({ ref, pages, row }) =>
        deliverable(ref, { size: String(pages), size_unit: 'page', ...row }),
      ),
      works.map(({ ref }) => (ref === 'L1' ? declaration('D1', 'L1', use) : noUse(`D-${ref}`, ref))),
      {
        contract,
        lines: works.map(({ ref, days, line }, index) =>
          invoiceLine({
            invoice_number: 'F-1',
            line_id: String(index + 1),
            quantity: String(days),
            unit_price: '500',
            net: String(days * 500),
            deliverable_ref: ref,
            ...line,
          }),
        ),
      },
    ),
  );

const WITHOUT = [work('L2', 20, 4), work('L3', 25, 6), work('L4', 22, 4.4), work('L5', 60, 1)];
const asked = ({ rules }: Parameters<typeof answersTo>[0]) => answersTo({ rules }, 'I6');
/** The answer about L1; no other work here is declared with AI. */
const others = (works: readonly Work[]): string[] => works.slice(1).map(() => 'notApplicable');

describe('AI on half of the work and no saving declared', () => {
  testTogether('as many days as like work without AI is a question', async () => {
    const works = [work('L1', 20, 4.5), ...WITHOUT];
    const part = await about(works);
    expect(part.findings).toMatchObject([
      {
        code: 'I6',
        class: 'question',
        visible: true,
        amountAtStake: null,
        daysUnsupported: null,
        subject: { contract: 'M-2026-01', deliverable: 'L1', invoice: 'F-1', line: '1' },
        // 4, 4.4 and 6 days; the 60 pages of L5 are no like work.
        values: {
          works: ['L2', 'L4', 'L3'],
          medianDays: '4.4',
          billedDays: '4.5',
          worksFrom: '20',
          worksTo: '25',
        },
      },
    ]);
    expect(asked(part)).toEqual(['flagged', ...others(works)]);
  });

  testTogether('is clean below the median, and where a saving is declared', async () => {
    const [below, saving, price] = await Promise.all([
      about([work('L1', 20, 4.39), ...WITHOUT]),
      about([work('L1', 20, 5), ...WITHOUT], { days_saved_low: '0', days_saved_high: '0.5' }),
      about([work('L1', 20, 5), ...WITHOUT], { price_effect_amount: '-150' }),
    ]);
    for (const part of [below, saving, price]) expect(asked(part)[0]).toBe('clean');
  });

  testTogether('has nothing to hold two like works against, nor a fixed price', async () => {
    const [two, fixed] = await Promise.all([
      about([work('L1', 20, 5), ...WITHOUT.slice(0, 2)]),
      about([work('L1', 20, 5), ...WITHOUT], {}, { price_form: 'fixed' }),
    ]);
    for (const part of [two, fixed]) expect(new Set(asked(part))).toEqual(new Set(['notApplicable']));
  });

  testTogether(
    'leaves out work of another type or complexity, given back in part, or understood from its text',
    async () => {
      const [type, complexity, credited] = await Promise.all([
        about([
          work('L1', 20, 5),
          ...WITHOUT.slice(0, 2),
          work('L4', 22, 4.4, { row: { type: 'documentation' } }),
        ]),
        about([
          work('L1', 20, 5),
          ...WITHOUT.slice(0, 2),
          work('L4', 22, 4.4, { row: { complexity: 'complex' } }),
        ]),
        about(
          [
            work('L1', 20, 5),
            ...WITHOUT.slice(0, 3),
            work('L4', 22, -1, { line: { line_id: '9', description: 'Jour repris' } }),
          ].filter(
            ({ ref, days }, index, all) => days < 0 || all.findIndex((one) => one.ref === ref) === index,
          ),
        ),
      ]);
      for (const part of [type, complexity, credited]) expect(asked(part)[0]).toBe('notApplicable');
    },
  );

  testTogether('cannot be judged without a share or a size', async () => {
    const [share, size] = await Promise.all([
      about([work('L1', 20, 5), ...WITHOUT], { share_low: '', share_high: '' }),
      about([work('L1', 20, 5, { row: { size: '', size_unit: '' } }), ...WITHOUT]),
    ]);
    expect(asked(share).at(-1)).toBe('incomplete share_low');
    expect(asked(size).at(-1)).toBe('incomplete size');
  });

  testTogether('compares nothing with what another contractor bills', async () => {
    const other = {
      contract_ref: 'M-2026-02',
      supplier_name: 'Studio Rivage',
      supplier_siret: '90000001900018',
    };
    const files = declaredDossier(
      [
        deliverable('L1', { size: '20', size_unit: 'page' }),
        ...['L2', 'L3', 'L4'].map((ref) =>
          deliverable(ref, { size: '20', size_unit: 'page', contract_ref: other.contract_ref }),
        ),
      ],
      [
        declaration('D1', 'L1'),
        ...['L2', 'L3', 'L4'].map((ref) => noUse(`D-${ref}`, ref, { contract_ref: other.contract_ref })),
      ],
    );
    const part = await audit({
      ...files,
      'register/contracts.csv': register(
        { ...CONTRACT, timesheet_required: 'no' },
        { ...CONTRACT, timesheet_required: 'no', ...other },
      ),
      'invoices/F-1.csv': register(
        invoiceLine({
          invoice_number: 'F-1',
          quantity: '5',
          unit_price: '500',
          net: '2500',
          deliverable_ref: 'L1',
        }),
      ),
      'invoices/F-2.csv': register(
        ...['L2', 'L3', 'L4'].map((ref, index) =>
          invoiceLine({
            invoice_number: 'F-2',
            supplier: other.supplier_name,
            supplier_siret: other.supplier_siret,
            contract_ref: other.contract_ref,
            line_id: String(index + 1),
            quantity: '2',
            unit_price: '500',
            net: '1000',
            deliverable_ref: ref,
          }),
        ),
      ),
    });
    expect(new Set(asked(part))).toEqual(new Set(['notApplicable']));
  });
});
