import { readFileSync } from 'node:fs';
import { describe, expect } from '@jest/globals';
import type { AuditResult } from '../../../server/domain/audit-result.js';
import { auditDossier, onlyRules, type DossierFiles } from '../../support/audit-dossier.js';
import { linesAt, makePdf } from '../../support/page-pdf.js';
import { testTogether } from '../../support/test-together.js';

const AS_OF = '2026-11-16';
const SAMPLES = 'server/importers/invoice-pdf/samples';
const XML = readFileSync('server/importers/einvoice/samples/prestation-jours-heures.cii.xml');
/** Number, day, total and SIRET of its page are others than those of its data. */
const DIFFERENT = readFileSync(`${SAMPLES}/factur-x-page-differente.pdf`);
const FAITHFUL = readFileSync(`${SAMPLES}/factur-x-page-fidele.pdf`);

const rules = onlyRules('A8');
const audit = async (files: DossierFiles) => (await auditDossier(files, AS_OF, { rules })).result;
const outcome = ({ rules: [a8] }: AuditResult) =>
  (['flagged', 'clean', 'notApplicable', 'incomplete'] as const).filter((one) => a8?.[one] === 1);
const told = ({ findings }: AuditResult) =>
  findings.map(({ values, subject, evidence }) => ({
    file: subject.file,
    differences: values.differences,
    places: evidence.map(({ file, page, line }) => [file, page, line].filter((part) => part !== undefined)),
  }));

/** What the finding says when the page stands in `pdf`, and the invoice is read in `file`. */
const expected = (pdf: string, file = pdf) => ({
  file,
  differences: [
    ['number', 'F-2026-0171', 'F-2026-0117', 4],
    ['issueDate', '12/10/2026', '2026-10-02', 5],
    ['withVat', '11 370,00', '11730.00', 8],
    ['siret', '9990001020015', '99900010200015', 3],
  ].map(([field, page, data, line]) => ({ field, page, data, file: pdf, onPage: 1, line })),
  places: [[pdf, 1, 4], [pdf, 1, 5], [pdf, 1, 8], [pdf, 1, 3], [file]],
});

describe('the page and the data of one document', () => {
  testTogether('that differ are one finding, with both values and the places', async () => {
    const result = await audit({ 'invoices/f.pdf': DIFFERENT });
    expect(told(result)).toEqual([expected('invoices/f.pdf')]);
    expect(result.findings[0]).toMatchObject({ code: 'A8', class: 'fact', amountAtStake: null });
    expect(result.findings[0]?.message.fr.replace(/\s/g, ' ')).toBe(
      'Facture F-2026-0117, numéro : « F-2026-0171 » sur la page 1 (ligne 4), « F-2026-0117 » dans les données ; date d’émission : « 12/10/2026 » sur la page 1 (ligne 5), 2 oct. 2026 dans les données ; total TTC : « 11 370,00 » sur la page 1 (ligne 8), 11 730,00 € dans les données ; SIRET du prestataire : « 9990001020015 » sur la page 1 (ligne 3), « 99900010200015 » dans les données.',
    );
    expect(result.documents[0]?.problems.map(({ code }) => code)).toContain('pdf-page-disagrees');
  });

  testTogether('that agree are clean; a page that tells nothing, and a bare XML, are not held', async () => {
    const pages = [linesAt(800, [[[50, 'Voir les données jointes.']]])];
    const silent = await makePdf({ pages, attachments: { 'factur-x.xml': XML } });
    expect(outcome(await audit({ 'invoices/f.pdf': FAITHFUL }))).toEqual(['clean']);
    expect(outcome(await audit({ 'invoices/f.pdf': silent }))).toEqual(['notApplicable']);
    expect(outcome(await audit({ 'invoices/f.xml': XML }))).toEqual(['notApplicable']);
  });

  testTogether.each([
    ['a.pdf', 'b.xml'],
    ['b.pdf', 'a.xml'],
  ])('with %s beside %s, one invoice, the finding is the same', async (pdf, xml) => {
    const result = await audit({ [`invoices/${pdf}`]: DIFFERENT, [`invoices/${xml}`]: XML });
    const first = pdf < xml ? pdf : xml;
    expect(result.invoices).toHaveLength(1);
    expect(told(result)).toEqual([expected(`invoices/${pdf}`, `invoices/${first}`)]);
  });

  testTogether('the same file twice is held once', async () => {
    const result = await audit({ 'invoices/a.pdf': DIFFERENT, 'invoices/b.pdf': DIFFERENT });
    expect(told(result)).toEqual([expected('invoices/a.pdf')]);
  });

  testTogether('of two pages of the same data, the one that differs is told', async () => {
    const result = await audit({ 'invoices/a.pdf': FAITHFUL, 'invoices/b.pdf': DIFFERENT });
    expect(result.invoices).toHaveLength(1);
    expect(told(result)).toEqual([expected('invoices/b.pdf', 'invoices/a.pdf')]);
  });
});
