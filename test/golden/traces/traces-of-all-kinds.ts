import { describe, expect } from '@jest/globals';
import { onlyRules } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { answersTo, declaration, noUse } from '../golden-declared.js';
import { note, tracedDossier } from '../golden-traces.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('I8', 'I11', 'I13') });
const LINK = 'Voir [les tarifs](https://port.example/tarifs?utm_source=chatgpt.com).';
const CUTOFF = 'As of my last knowledge update in 2023, the ferry ran twice a day.';
const none = [noUse('D1', 'L1')];

describe('strong traces', () => {
  testTogether('are asked about when they are two, of different rules and passages', async () => {
    const [two, one, same] = await Promise.all([
      audit(tracedDossier({ 'L1.md': note(LINK, CUTOFF) }, none)),
      audit(tracedDossier({ 'L1.md': note(LINK) }, none)),
      audit(tracedDossier({ 'L1.md': note(`${LINK} ${CUTOFF}`) }, none)),
    ]);
    expect(two.findings).toMatchObject([
      { code: 'I11', values: { marks: [{ rule: 'chat.url' }, { rule: 'chat.cutoff' }], passages: 2 } },
    ]);
    expect(one.findings).toEqual([]);
    expect(same.findings).toEqual([]);
  });

  testTogether('may lie in two files of one deliverable', async () => {
    const part = await audit(tracedDossier({ 'L1.md': note(LINK), 'L1-b.md': note(CUTOFF) }, none));
    expect(part.findings).toMatchObject([{ code: 'I11', values: { marksCount: 2 } }]);
  });
});

describe('documents handed to an assistant', () => {
  const UPLOAD = note(
    'Voir [le cahier](https://ppl-ai-file-upload.s3.amazonaws.com/web/direct-files/1/cahier.pdf).',
  );

  testTogether('are told to the data-protection officer alone, whatever was declared', async () => {
    const part = await audit(tracedDossier({ 'L1.md': UPLOAD }, [declaration('D1', 'L1')]));
    expect(part.findings).toMatchObject([
      {
        code: 'I13',
        class: 'question',
        topic: 'data',
        audience: ['dpo'],
        visible: true,
        supplierMessage: null,
        amountAtStake: null,
        daysUnsupported: null,
        allocations: [],
      },
    ]);
    expect(answersTo(part, 'I11')).toEqual(['clean']);
  });

  testTogether('are not told of a reference to a public source', async () => {
    const part = await audit(
      tracedDossier({ 'L1.md': note('Le quai est libre[cite: 4].') }, [declaration('D1', 'L1')]),
    );
    expect(answersTo(part, 'I13')).toEqual(['clean']);
  });
});

describe('files that say nothing', () => {
  testTogether('are clean; one that cannot be read is not', async () => {
    const [plain, unread] = await Promise.all([
      audit(tracedDossier({ 'L1.md': note('Le bac est neuf, et la digue saine.') }, none)),
      audit(tracedDossier({ 'L1.pdf': '%PDF-1.7 Atelier Horizon' }, none)),
    ]);
    expect(answersTo(plain, 'I11')).toEqual(['clean']);
    expect(answersTo(unread, 'I11')).toEqual(['incomplete file']);
  });

  testTogether('are not asked about where the register names none', async () => {
    const part = await audit({ ...tracedDossier({}, none) });
    expect(answersTo(part, 'I11')).toEqual(['notApplicable']);
  });
});
