import { describe, expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT } from '../golden-contract.js';
import { answersTo, declaration, declaredDossier, deliverable, noUse } from '../golden-declared.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('I10') });
type Row = Record<string, string>;

/** As many deliverables as types, each with a declaration of its own. */
const about = (types: readonly string[], declared: (ref: string, index: number) => Row[]) => {
  const refs = types.map((_, index) => `L${index + 1}`);
  return audit(
    declaredDossier(
      types.map((type, index) => deliverable(refs[index] ?? '', { type })),
      refs.flatMap((ref, index) => declared(ref, index)),
    ),
  );
};
const one =
  (values: Row = {}) =>
  (ref: string): Row[] => [declaration(`D-${ref}`, ref, values)];
const TYPES = ['report', 'slides', 'minutes', 'report', 'slides'];
const clean = (count: number): string[] => Array<string>(count).fill('clean');

describe('one declaration signed for several deliverables', () => {
  testTogether('of different types is asked about once, of the first', async () => {
    const part = await about(TYPES, one({ human_hours: '12.0' }));
    expect(part.findings).toMatchObject([
      {
        code: 'I10',
        class: 'question',
        amountAtStake: null,
        subject: { contract: 'M-2026-01', deliverable: 'L1' },
        values: { deliverables: 5, types: 3, declarations: 5, others: ['D-L2', 'D-L3', 'D-L4', 'D-L5'] },
        related: [{ deliverable: 'L2' }, { deliverable: 'L3' }, { deliverable: 'L4' }, { deliverable: 'L5' }],
      },
    ]);
    expect(answersTo(part, 'I10')).toEqual(['flagged', ...clean(4)]);
  });

  testTogether(
    'is the same whatever way its figures and names are written, and by several tools',
    async () => {
      const part = await about(TYPES, (ref, index) => [
        declaration(`D-${ref}`, ref, {
          share_low: index === 0 ? '0.50' : '0.5',
          tool: index === 1 ? 'outil a ' : 'Outil A',
        }),
        declaration(`D-${ref}`, ref, { tool: 'Outil B' }),
      ]);
      expect(part.findings).toHaveLength(1);
    },
  );

  testTogether('is clean for one type, for four, or where a figure differs', async () => {
    const [oneType, four, differs] = await Promise.all([
      about(
        TYPES.map(() => 'minutes'),
        one(),
      ),
      about(TYPES.slice(0, 4), one()),
      about(TYPES, (ref, index) => one({ human_hours: index === 0 ? '11' : '12' })(ref)),
    ]);
    expect(answersTo(oneType, 'I10')).toEqual(clean(5));
    expect(answersTo(four, 'I10')).toEqual(clean(4));
    expect(answersTo(differs, 'I10')).toEqual(clean(5));
  });

  testTogether('takes nothing from a contract reference that another firm holds as well', async () => {
    const terms = { ...CONTRACT, timesheet_required: 'no' };
    const shared = { ...terms, contract_ref: 'M-2026-02' };
    const other = { supplier_name: 'Atelier Exemple', supplier_siret: '90000000200015' };
    // Nothing tells whose the last two are.
    const places = TYPES.map((_, index) => ({ contract_ref: index < 3 ? 'M-2026-01' : 'M-2026-02' }));
    const files = declaredDossier(
      TYPES.map((type, index) => deliverable(`L${index + 1}`, { type, ...places[index] })),
      TYPES.map((_, index) => declaration(`D-L${index + 1}`, `L${index + 1}`, places[index])),
    );
    const part = await audit({
      ...files,
      'register/contracts.csv': register(terms, shared, { ...shared, ...other }),
    });
    expect(part.findings).toEqual([]);
    expect(answersTo(part, 'I10').sort()).toEqual([
      ...clean(3),
      ...Array<string>(2).fill('incomplete contract_ref'),
    ]);
  });

  testTogether('is told with the first twenty, and the count of all', async () => {
    const part = await about(
      Array.from({ length: 22 }, (_, index) => TYPES[index % TYPES.length] ?? ''),
      one(),
    );
    expect(part.findings[0]?.values).toMatchObject({ deliverables: 22, declarations: 22 });
    expect(part.findings[0]?.values.others).toHaveLength(19);
    expect(part.findings[0]?.evidence).toHaveLength(20);
  });

  testTogether('is no copy where each is about more than its deliverable', async () => {
    const [contract, two] = await Promise.all([
      // A second tool, of the contract as a whole.
      about(TYPES, (ref) => [declaration(`D-${ref}`, ref), declaration(`D-${ref}`, '', { tool: 'Outil B' })]),
      // One declaration for two works each.
      audit(
        declaredDossier(
          Array.from({ length: 10 }, (_, index) =>
            deliverable(`L${index + 1}`, { type: TYPES[Math.floor(index / 2)] ?? '' }),
          ),
          Array.from({ length: 10 }, (_, index) =>
            declaration(`D-${Math.floor(index / 2)}`, `L${index + 1}`),
          ),
        ),
      ),
    ]);
    expect(contract.findings).toEqual([]);
    expect(two.findings).toEqual([]);
  });

  testTogether('of two firms is that of each', async () => {
    const terms = { ...CONTRACT, timesheet_required: 'no' };
    const other = {
      ...terms,
      contract_ref: 'M-2026-02',
      supplier_name: 'Atelier Exemple',
      supplier_siret: '90000000200015',
    };
    const places = TYPES.map((_, index) => ({ contract_ref: index < 3 ? 'M-2026-01' : 'M-2026-02' }));
    const part = await audit({
      ...declaredDossier(
        TYPES.map((type, index) => deliverable(`L${index + 1}`, { type, ...places[index] })),
        TYPES.map((_, index) => declaration(`D-L${index + 1}`, `L${index + 1}`, places[index])),
      ),
      'register/contracts.csv': register(terms, other),
    });
    expect(answersTo(part, 'I10')).toEqual(clean(5));
  });

  testTogether('without AI use says nothing to copy; without a figure nothing is known', async () => {
    const [none, bare] = await Promise.all([
      about(TYPES, (ref) => [noUse(`D-${ref}`, ref)]),
      about(TYPES, one({ share_low: '', share_high: '' })),
    ]);
    expect(answersTo(none, 'I10')).toEqual(Array(5).fill('notApplicable'));
    expect(answersTo(bare, 'I10')).toEqual(Array(5).fill('incomplete share_low'));
  });
});
