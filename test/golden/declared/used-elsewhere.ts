import { describe, expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT } from '../golden-contract.js';
import { answersTo, declaration, declaredDossier, deliverable, noUse } from '../golden-declared.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('I9') });
type Row = Record<string, string>;
interface Work {
  ref: string;
  type: string;
  row: Row;
}

const OTHER = { contract_ref: 'M-2026-02' };
const here = (ref: string, values: Row = {}, type = 'minutes'): Work => ({
  ref,
  type,
  row: noUse(`D-${ref}`, ref, values),
});
const there = (ref: string, values: Row = {}, type = 'minutes'): Work => ({
  ref,
  type,
  row: declaration(`D-${ref}`, ref, { ...OTHER, signed_at: '2026-09-10', ...values }),
});

/** Works of one contractor on two contracts; nothing of them is billed but the first. */
function about(works: readonly Work[], contract: Row = {}) {
  const deliverables = works.map(({ ref, type, row }) =>
    deliverable(ref, { type, contract_ref: row.contract_ref ?? '' }),
  );
  const files = declaredDossier(
    deliverables,
    works.map(({ row }) => row),
  );
  const terms = { ...CONTRACT, timesheet_required: 'no' };
  return audit({
    ...files,
    'register/contracts.csv': register({ ...terms, ...contract }, { ...terms, ...OTHER }),
  });
}

const NONE = [here('L1'), here('L2'), here('L3')];
const USED = [there('L4'), there('L5'), there('L6')];
const asked = async (works: readonly Work[], contract: Row = {}) =>
  answersTo(await about(works, contract), 'I9');

describe('no AI declared here, and some elsewhere for the same type', () => {
  testTogether('is a weak sign, not shown alone, told of the first declaration', async () => {
    const part = await about([...NONE, ...USED]);
    expect(part.findings).toMatchObject([
      {
        code: 'I9',
        class: 'weak',
        visible: false,
        amountAtStake: null,
        subject: { contract: 'M-2026-01', deliverable: 'L1' },
        values: {
          declarations: 3,
          usedDeclarations: 3,
          named: ['D-L1', 'D-L2', 'D-L3'],
          contracts: ['M-2026-02'],
        },
      },
    ]);
  });

  testTogether('is clean where one of them declares a use, by type, by team and by date', async () => {
    const flaggedIn = (answers: string[]): number => answers.filter((answer) => answer === 'flagged').length;
    const all = await Promise.all([
      asked([...NONE, { ...there('L7'), row: declaration('D-L7', 'L7') }, ...USED]),
      asked([...NONE, there('L4', {}, 'report'), there('L5', {}, 'report'), there('L6')]),
      asked([...NONE, ...['L4', 'L5', 'L6'].map((ref) => there(ref, { subcontractor: 'Studio Rivage' }))]),
      // AI came into use after these were signed.
      asked([...NONE, ...['L4', 'L5', 'L6'].map((ref) => there(ref, { signed_at: '2026-10-20' }))]),
      asked([...NONE, ...USED], { ai_policy: 'forbidden' }),
      asked([...NONE.slice(1), ...USED]),
    ]);
    expect(all.map(flaggedIn)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  testTogether('takes nothing from a contract reference that another firm holds as well', async () => {
    const terms = { ...CONTRACT, timesheet_required: 'no' };
    const shared = { ...terms, ...OTHER };
    const other = { supplier_name: 'Atelier Exemple', supplier_siret: '90000000200015' };
    const works = [...NONE, ...USED];
    const files = declaredDossier(
      works.map(({ ref, type, row }) => deliverable(ref, { type, contract_ref: row.contract_ref ?? '' })),
      works.map(({ row }) => row),
    );
    const part = await audit({
      ...files,
      'register/contracts.csv': register(terms, shared, { ...shared, ...other }),
    });
    expect(part.findings).toEqual([]);
  });

  testTogether('of a deliverable that the register does not have is not known', async () => {
    const files = declaredDossier([deliverable('L1')], [noUse('D-L9', 'L9')]);
    expect(answersTo(await audit(files), 'I9')).toEqual(['incomplete deliverables']);
  });
});
