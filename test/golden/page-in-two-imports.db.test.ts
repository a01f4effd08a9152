import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { AuditResult } from '../../server/domain/audit-result.js';
import { onlyRules, type DossierFiles } from '../support/audit-dossier.js';
import { auditJson, emptyOrganisation, openInParts } from '../support/import-in-parts.js';

const AS_OF = '2026-11-16';
const XML = readFileSync('server/importers/einvoice/samples/prestation-jours-heures.cii.xml');
/** Its page differs from that XML, which it carries, in four values. */
const PAGE = readFileSync('server/importers/invoice-pdf/samples/factur-x-page-differente.pdf');

/** A8 once each of these files came in an import of its own: where the invoice is read, and the pages that differ. */
async function toldAfter(files: DossierFiles, order: readonly string[]) {
  const dossier = await openInParts(files);
  try {
    const orgId = await emptyOrganisation();
    for (const path of order) await dossier.importFiles(orgId, [path]);
    const { findings } = JSON.parse(await auditJson(orgId, AS_OF, onlyRules('A8'))) as AuditResult;
    return findings.map(({ subject, values }) => ({
      file: subject.file,
      pages: (values.differences as { file: string; field: string }[]).map((one) => [one.file, one.field]),
    }));
  } finally {
    await dossier.remove();
  }
}

const told = (file: string, page: string) => [
  { file, pages: ['number', 'issueDate', 'withVat', 'siret'].map((field) => [page, field]) },
];

describe('a Factur-X whose page differs, and its XML alone, are one invoice and one finding', () => {
  test.each([
    ['invoices/a.pdf', 'invoices/b.xml'],
    ['invoices/b.pdf', 'invoices/a.xml'],
  ])('%s and %s, whichever is received first', async (pdf, xml) => {
    const files = { [pdf]: PAGE, [xml]: XML };
    const first = pdf < xml ? pdf : xml;
    expect(await toldAfter(files, [pdf, xml])).toEqual(told(first, pdf));
    expect(await toldAfter(files, [xml, pdf])).toEqual(told(first, pdf));
  });
});

test('the same Factur-X that comes later under a name that stands before is held once', async () => {
  const files = { 'invoices/a.pdf': PAGE, 'invoices/b.pdf': PAGE };
  const expected = told('invoices/a.pdf', 'invoices/a.pdf');
  expect(await toldAfter(files, ['invoices/b.pdf', 'invoices/a.pdf'])).toEqual(expected);
  expect(await toldAfter(files, ['invoices/a.pdf', 'invoices/b.pdf'])).toEqual(expected);
});
