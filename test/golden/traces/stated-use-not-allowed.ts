import { describe, expect } from '@jest/globals';
import { onlyRules } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { answersTo, declaration } from '../golden-declared.js';
import { note, tracedDossier } from '../golden-traces.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('I1', 'I2', 'I14') });

const STATED = note('La version anglaise a été produite avec DeepL puis relue.', 'La jetée est neuve.');
const MARK = { rule: 'declared', token: 'DeepL', file: 'deliverables/L1.md', line: 5 };
const FORBIDS = {
  ai_policy: 'forbidden',
  ai_policy_binding_ref: 'CCAP art. 9',
  ai_policy_notified_on: '2026-02-02',
  ai_declaration_required: 'no',
};

describe('use that a file states where the contract does not admit it', () => {
  testTogether('is asked about, with its place, its clause and its date', async () => {
    const part = await audit(tracedDossier({ 'L1.md': STATED }, [], FORBIDS));
    expect(part.findings).toMatchObject([
      {
        code: 'I14',
        class: 'question',
        visible: true,
        audience: ['buyer', 'supplier'],
        subject: { contract: 'M-2026-01', deliverable: 'L1', invoice: 'F-1', line: '1' },
        amountAtStake: null,
        daysUnsupported: null,
        values: {
          marks: [MARK],
          marksCount: 1,
          policy: 'forbidden',
          bindingRef: 'CCAP art. 9',
          notifiedOn: '2026-02-02',
          across: false,
          note: false,
        },
        evidence: [{ file: 'deliverables/L1.md', line: 5 }, { file: 'register/contracts.csv' }],
      },
    ]);
  });

  testTogether('is a note to the buyer where the register quotes no clause', async () => {
    const part = await audit(
      tracedDossier({ 'L1.md': STATED }, [], { ...FORBIDS, ai_policy_binding_ref: '' }),
    );
    expect(part.findings).toMatchObject([
      { code: 'I14', class: 'weak', visible: false, audience: ['buyer'], values: { note: true } },
    ]);
  });

  testTogether('is open where the clause came during the work, and nothing where it came after', async () => {
    const [during, after] = await Promise.all(
      ['2026-09-25', '2026-09-26'].map((day) =>
        audit(tracedDossier({ 'L1.md': STATED }, [], { ...FORBIDS, ai_policy_notified_on: day })),
      ),
    );
    expect(during?.findings).toMatchObject([{ code: 'I14', values: { across: true } }]);
    expect(after?.findings).toEqual([]);
  });

  testTogether('is for the signed declaration to answer where there is one', async () => {
    const signed = await audit(
      tracedDossier({ 'L1.md': STATED }, [declaration('D1', 'L1')], {
        ...FORBIDS,
        ai_policy: 'prior_approval',
      }),
    );
    expect(signed.findings).toMatchObject([{ code: 'I2' }]);
    expect(answersTo(signed, 'I14')).toEqual(['clean']);
  });

  testTogether('is nothing where the contract admits it, or a file leaves a mark alone', async () => {
    const [admitted, marked] = await Promise.all([
      audit(tracedDossier({ 'L1.md': STATED }, [], { ai_declaration_required: 'no' })),
      audit(tracedDossier({ 'L1.md': note('La jetée est neuve[cite: 4].') }, [], FORBIDS)),
    ]);
    expect(answersTo(admitted, 'I14')).toEqual(['notApplicable']);
    expect(answersTo(marked, 'I14')).toEqual(['clean']);
  });
});

describe('a declaration that is missing', () => {
  testTogether('is told beside what a delivered file states', async () => {
    const [stated, silent] = await Promise.all([
      audit(tracedDossier({ 'L1.md': STATED })),
      audit(tracedDossier({ 'L1.md': note('La jetée est sûre.') })),
    ]);
    expect(stated.findings).toMatchObject([
      {
        code: 'I1',
        version: 4,
        values: { lack: 'absent', stated: [MARK], statedCount: 1 },
        supplierEvidence: [{ file: 'invoices/F-1.csv' }, { file: 'deliverables/L1.md', line: 5 }],
      },
    ]);
    expect(stated.findings[0]?.supplierMessage?.fr).toMatch(
      /les fichiers livrés indiquent un usage d’IA, «\sDeepL\s»/,
    );
    expect(silent.findings).toMatchObject([{ code: 'I1' }]);
    expect(silent.findings[0]?.values).not.toHaveProperty('stated');
  });
});
