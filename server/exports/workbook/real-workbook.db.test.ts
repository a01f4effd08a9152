import { beforeAll, expect, test } from '@jest/globals';
import { auditDossier } from '../../../test/support/audit-dossier.js';
import { expectSameAsResult } from '../../../test/support/expect-workbook.js';
import { plain, readSheet, textsOf } from '../../../test/support/read-workbook.js';
import { writeAndRead, type WrittenWorkbook } from '../../../test/support/sample-workbook.js';
import { SMALL_AS_OF, SMALL_DOSSIER } from '../../../test/support/small-dossier.js';
import type { AuditResult } from '../../domain/audit-result.js';
import type { Lang } from '../../domain/text.js';

let result: AuditResult;
let written: Record<Lang, WrittenWorkbook>;
beforeAll(async () => {
  ({ result } = await auditDossier(SMALL_DOSSIER, SMALL_AS_OF));
  written = { fr: await writeAndRead(result, 'fr'), en: await writeAndRead(result, 'en') };
});
test('the workbook of a real audit says what its result says', () => {
  expect(result.findings.filter(({ visible }) => visible).length).toBeGreaterThanOrEqual(4);
  expectSameAsResult(written.fr.workbook, result);
});

test('in English it has the same rows with English words', () => {
  const findings = readSheet(written.en.workbook, 'Findings').rows;
  const visible = result.findings.filter((finding) => finding.visible && finding.topic !== 'data');
  expect(findings.map((row) => plain(row['What the documents say']))).toEqual(
    visible.map(({ message }) => message.en.replace(/[\u00a0\u202f]/g, ' ')),
  );
  expect(readSheet(written.en.workbook, 'Ladder').rows).toHaveLength(3);
  expect(readSheet(written.en.workbook, 'Documents').rows).toHaveLength(result.documents.length);
});

test.each(['fr', 'en'] as const)('words of a supplier that look like formulas are text (%s)', (lang) => {
  const { workbook, parts } = written[lang];
  const texts = textsOf(workbook);
  for (const word of [
    '\'=HYPERLINK("https://a.example","cliquez")',
    "'+33-1",
    "'@1",
    "'-2+3+cmd|' /C calc'!A0",
  ])
    expect(texts).toContain(word);
  for (const text of texts) expect(text).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@]/mu);
  for (const [name, content] of parts)
    if (name.startsWith('xl/worksheets/')) expect(content).not.toMatch(/<f[\s>/]/);
});

test('a missing rung is named, an amount without currency is told', () => {
  const { rows } = readSheet(written.fr.workbook, 'Étaiement');
  const [recorded, hostile] = ['F-118', "'+33-1"].map((number) =>
    rows.find((row) => plain(row.Facture) === number),
  );
  expect(recorded?.['Feuille de temps']?.value).toBe(3);
  expect(recorded?.['Jours étayés']?.value).toBe(3);
  expect(plain(recorded?.['Repère retenu'])).toBe('feuille de temps (T1)');
  expect(plain(hostile?.['Feuille de temps'])).toBe('manque');
  expect(plain(hostile?.['Repères qui manquent'])).toContain('feuille de temps');
  expect(plain(hostile?.Devise)).toBe('non indiquée');
});

test('the file that was refused and the question that waits are both told', () => {
  const { rows } = readSheet(written.fr.workbook, 'Documents');
  const told = rows.filter((row) => ['Refusé', 'À répondre'].includes(plain(row.État)));
  expect(told.map((row) => plain(row.Fichier))).toEqual(['invoices/a-preciser.csv', 'invoices/notes.xml']);
  for (const row of told) expect(plain(row['Raison ou premier problème'])).not.toBe('');
});
