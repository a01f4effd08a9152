import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { printedReport, withPlainSpaces } from '../../test/support/print-sample-report.js';
import { emptyResult } from '../../test/support/sample-result.js';
import type { Lang } from '../domain/text.js';
import { readFormAnswer } from '../domain/answer-form.js';
import type { SourceFile } from '../importers/importer.js';
import { openSandbox } from '../sandbox/sandbox.js';
import { AskedForms } from './asked-forms.js';
import { inspectFile } from './inspect/inspect-file.js';
import { describeFile } from './inspect/summary.js';

const SAMPLES = 'server/importers/invoice-pdf/samples';
const sandbox = openSandbox({ concurrency: 1 });
const folder = mkdtempSync(join(tmpdir(), 'declic-asked-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sandbox.close();
});

/** Reads a sample of a page as the commands do. */
async function asked(sample: string, answers: SourceFile['answers'] = {}) {
  const path = `${SAMPLES}/${sample}.pdf`;
  const byteLength = statSync(path).size;
  const forms = new AskedForms();
  const file: SourceFile = { name: `invoices/${sample}.pdf`, path, byteLength, part: 'invoices', answers };
  const [inspected] = await inspectFile(file, null, forms.noting(sandbox));
  const report = async (lang: Lang): Promise<string[]> => {
    const result = emptyResult({ documents: [inspected.document] });
    const asks = new Set(['pdf-fields-unconfirmed', 'pdf-scan']);
    const lines = withPlainSpaces(await printedReport(result, lang, { forms, asks })).split('\n');
    const from = lines.indexOf(`  invoices/${sample}.pdf`);
    return lines.slice(
      from + 1,
      lines.findIndex((line, at) => at > from && !line.startsWith('    ')),
    );
  };
  const inspection = (lang: Lang): string[] =>
    withPlainSpaces(describeFile(inspected, forms, lang))
      .split('\n')
      .slice(1);
  return { inspected, report, inspection };
}

const ANSWER =
  'number=2026-031; issueDate=2026-09-30; type=invoice; supplier=Studio Rivage SARL; supplierSiret=99900010200015; supplierVatId=FR40999000102; buyer=Ville d’Exemple; contractRef=M-2026-07; orderRef=BC-2026-041; periodStart=2026-09-01; periodEnd=2026-09-30; withoutVat=8125.00; vat=1625.00; withVat=9750.00; currency=EUR';

describe('the answer that a page proposes', () => {
  test('is printed whole by inspect, to be copied', async () => {
    const { inspection, inspected } = await asked('blocs-cote-a-cote');
    expect(inspection('fr')).toEqual([
      '    erreur pdf-fields-unconfirmed: Ce PDF ne contient pas de données de facture ; ses champs ont été lus sur la page. Confirmez-les ou corrigez-les : rien n’est contrôlé avant.',
      '      Réponse proposée, à vérifier sur le document :',
      `        ${ANSWER}`,
    ]);
    expect(ANSWER.length).toBeGreaterThan(200);
    expect(readFormAnswer(ANSWER)?.size).toBe(15);
    expect(Object.keys(inspected.document.problems[0] ?? {})).toEqual([
      'code',
      'severity',
      'at',
      'seen',
      'message',
    ]);
  });

  test('is printed whole by audit, between lines that are wrapped', async () => {
    const { report } = await asked('blocs-cote-a-cote');
    expect(await report('en')).toEqual([
      '    This PDF holds no invoice data; its fields were read on the page. Confirm or',
      '    correct them: nothing is audited before. [pdf-fields-unconfirmed]',
      '    Proposed answer, to be checked against the document:',
      `      ${ANSWER}`,
    ]);
  });

  test('is nothing for a scan: its fields are to be filled in', async () => {
    const { inspection, report } = await asked('scan');
    expect(inspection('fr').slice(1)).toEqual([
      '      À remplir, sous la forme champ=valeur; champ=valeur : Numéro de facture (number), Date d’émission (issueDate), Nature du document (type), Prestataire (supplier), Total hors taxes (withoutVat), Total toutes taxes comprises (withVat) et Devise (code de trois lettres) (currency).',
    ]);
    expect((await report('en')).slice(-4).join(' ')).toContain(
      'To be filled in, as field=value; field=value: Invoice number (number),',
    );
  });

  test('of a table names the columns that are left to decide', async () => {
    const path = join(folder, 'suivi.csv');
    writeFileSync(path, 'Qui;Jour;Tps\nCamille Exemple;14/09/2026;7,5\nCamille Exemple;15/09/2026;6,25\n');
    const forms = new AskedForms();
    const { size: byteLength } = statSync(path);
    const file: SourceFile = {
      name: 'timesheets/suivi.csv',
      path,
      byteLength,
      part: 'timesheets',
      answers: {},
    };
    const [inspected] = await inspectFile(file, null, forms.noting(sandbox));
    expect(
      withPlainSpaces(describeFile(inspected, forms, 'fr'))
        .split('\n')
        .slice(2),
    ).toEqual([
      '      Réponse proposée, à vérifier sur le document :',
      '        Qui=ignore; Jour=date',
      '      À remplir, sous la forme champ=valeur; champ=valeur : Colonne « Tps » (Tps).',
    ]);
  });

  test('comes after the reason why the answer given is not kept', async () => {
    const bad = { 'pdf-fields-unconfirmed': ANSWER.replace('2026-09-30', '2026-02-30') };
    const { report, inspection } = await asked('blocs-cote-a-cote', bad);
    expect(
      (await report('fr'))
        .slice(0, 2)
        .map((line) => line.trim())
        .join(' '),
    ).toContain('La réponse donnée pour ce PDF n’est pas retenue. « Date d’émission »');
    expect(await report('fr')).toContain(`      ${ANSWER}`);
    expect(inspection('en')[0]).toContain('The answer given for this PDF is not kept. “Issue date”');
  });
});
