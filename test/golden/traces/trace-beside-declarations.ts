import { describe, expect } from '@jest/globals';
import { onlyRules } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { answersTo, declaration, noUse } from '../golden-declared.js';
import { note, tracedDossier } from '../golden-traces.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('I8', 'I11', 'I13') });

const MARKED = note('Le quai nord est libre.:contentReference[oaicite:2]{index=2}', 'Le bac est neuf.');
const SUBJECT = { contract: 'M-2026-01', deliverable: 'L1', invoice: 'F-1', line: '1' };

describe('a reference left by an assistant', () => {
  testTogether('is asked about beside a declaration of no use, with its place and its extent', async () => {
    const part = await audit(tracedDossier({ 'L1.md': MARKED }, [noUse('D1', 'L1')]));
    expect(part.findings).toMatchObject([
      {
        code: 'I11',
        class: 'question',
        visible: true,
        audience: ['buyer', 'supplier'],
        subject: SUBJECT,
        amountAtStake: null,
        daysUnsupported: null,
        values: {
          declaration: { ref: 'D1' },
          marks: [
            {
              rule: 'chat.citation',
              strength: 'proof',
              token: ':contentReference[oaicite:2]{index=2}',
              file: 'deliverables/L1.md',
              line: 5,
            },
          ],
          marksCount: 1,
          passages: 1,
          blocks: 4,
        },
        evidence: [{ file: 'deliverables/L1.md', line: 5 }, { file: 'register/ai_declarations.csv' }],
      },
    ]);
    expect(answersTo(part, 'I8')).toEqual(['clean']);
  });

  testTogether('is asked about where the contract asks for a declaration and there is none', async () => {
    const part = await audit(tracedDossier({ 'L1.md': MARKED }));
    expect(part.findings).toMatchObject([
      { code: 'I11', class: 'question', visible: true, values: { declaration: null, asks: 'declaration' } },
    ]);
  });

  testTogether('is a reminder that nobody is shown alone where nothing was asked', async () => {
    const part = await audit(tracedDossier({ 'L1.md': MARKED }, [], { ai_declaration_required: 'no' }));
    expect(part.findings).toMatchObject([
      { code: 'I11', class: 'weak', visible: false, values: { asks: 'nothing' } },
    ]);
  });

  testTogether('is credited where a use is declared', async () => {
    const part = await audit(tracedDossier({ 'L1.md': MARKED }, [declaration('D1', 'L1')]));
    expect(part.findings).toEqual([]);
    expect(answersTo(part, 'I11')).toEqual(['clean']);
    expect(part.deliverables[0]).toMatchObject({
      aiDeclaration: 'used',
      aiTraces: [{ rule: 'chat.citation' }],
    });
  });

  testTogether('is nothing where it is quoted', async () => {
    const quoted = note('La charte cite « :contentReference[oaicite:2]{index=2} » comme exemple.');
    const part = await audit(tracedDossier({ 'L1.md': quoted }, [noUse('D1', 'L1')]));
    expect(part.findings).toEqual([]);
    expect(answersTo(part, 'I11')).toEqual(['clean']);
  });
});

describe('what a file states', () => {
  const STATED = note('La traduction a été produite avec DeepL puis relue.', 'Le bac est neuf.');

  testTogether('is the contractor’s word against its declaration of no use', async () => {
    const part = await audit(tracedDossier({ 'L1.md': STATED }, [noUse('D1', 'L1')]));
    expect(part.findings).toMatchObject([
      {
        code: 'I8',
        class: 'question',
        subject: SUBJECT,
        amountAtStake: null,
        values: {
          difference: 'file',
          declaration: { ref: 'D1' },
          marks: [{ rule: 'declared', token: 'DeepL', file: 'deliverables/L1.md', line: 5 }],
        },
      },
    ]);
    expect(answersTo(part, 'I11')).toEqual(['clean']);
  });

  testTogether('contradicts nothing where a use is declared, or nothing at all', async () => {
    const [declared, silent] = await Promise.all([
      audit(tracedDossier({ 'L1.md': STATED }, [declaration('D1', 'L1')])),
      audit(tracedDossier({ 'L1.md': STATED })),
    ]);
    expect(declared.findings).toEqual([]);
    expect(silent.findings).toEqual([]);
  });

  testTogether('is the declaration of the deliverable where nothing is signed', async () => {
    const [stated, silent, none] = await Promise.all([
      audit(tracedDossier({ 'L1.md': STATED })),
      audit(tracedDossier({ 'L1.md': MARKED })),
      audit(tracedDossier({ 'L1.md': STATED }, [declaration('D1', 'L1', { ai_use: 'none' })])),
    ]);
    const declared = [stated, silent, none].map(({ deliverables }) => deliverables[0]?.aiDeclaration);
    expect(declared).toEqual(['used', 'not_declared', 'none']);
  });

  testTogether('covers its own file, and no other', async () => {
    const part = await audit(tracedDossier({ 'L1.md': STATED, 'L1-annexe.md': MARKED }, []));
    expect(part.findings).toMatchObject([
      { code: 'I11', values: { marks: [{ file: 'deliverables/L1-annexe.md' }], marksCount: 1, blocks: 4 } },
    ]);
  });
});
