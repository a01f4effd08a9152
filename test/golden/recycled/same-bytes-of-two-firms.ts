import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules } from '../../support/audit-dossier.js';
import { writtenWords } from '../../support/deliverables/written-words.js';
import { recycledDossier } from '../golden-recycled.js';

test('of a file that two firms hand over, each is told the name of its own', async () => {
  const words = [
    ...writtenWords(60, 1),
    'voir',
    'doi:10.12/abc',
    'pour',
    'le',
    'détail.:contentReference[oaicite:2]{index=2}',
    ...writtenWords(60, 2),
  ];
  const dossier = await recycledDossier([
    { ref: 'L1', contract: 'A1', words, file: 'horizon/note.docx' },
    { ref: 'L2', contract: 'B1', words, file: 'rivage/note.docx' },
  ]);
  const { result } = await auditDossier(dossier, '2026-11-16', { rules: onlyRules('L6', 'L8') });
  expect(
    result.findings.map(({ code, subject, evidence, supplierEvidence }) => [
      code,
      subject.deliverable,
      [...new Set([...evidence, ...supplierEvidence].map(({ file }) => file))],
    ]),
  ).toEqual([
    ['L8', 'L1', ['deliverables/horizon/note.docx']],
    ['L8', 'L2', ['deliverables/rivage/note.docx']],
  ]);
  expect(result.deliverables.map(({ aiTraces }) => [...new Set(aiTraces.map(({ at }) => at.file))])).toEqual([
    ['deliverables/horizon/note.docx'],
    ['deliverables/rivage/note.docx'],
  ]);
  const [, second] = result.findings;
  expect(JSON.stringify(second)).not.toContain('horizon');
});
