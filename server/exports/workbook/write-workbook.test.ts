import { describe, expect, test } from '@jest/globals';
import type { Lang } from '../../domain/text.js';
import { readSheet } from '../../../test/support/read-workbook.js';
import { emptyResult, sampleResult } from '../../../test/support/sample-result.js';
import { writeAndRead } from '../../../test/support/sample-workbook.js';

const SHEETS: Record<Lang, string[]> = {
  fr: [
    'Synthèse',
    'Constats',
    'Protection des données',
    'Étaiement',
    'Effort d’ensemble',
    'Contrôles',
    'Documents',
    'Problèmes',
    'Non montrés',
  ],
  en: [
    'Summary',
    'Findings',
    'Data protection',
    'Ladder',
    'Effort together',
    'Rules',
    'Documents',
    'Problems',
    'Not shown',
  ],
};

const HEADINGS: Record<Lang, Record<string, string[]>> = {
  fr: {
    Constats: [
      'Code',
      'Facture',
      'Ligne',
      'Classe',
      'Constat',
      'Prestataire',
      'Marché',
      'Jours en question',
      'Montant HT en question (TVA pour A3)',
      'Ce que disent les pièces',
      'Question à poser',
      'Ce qui peut l’expliquer',
      'Sources',
      'Texte pour le prestataire',
      'Fiabilité',
      'Devise',
      'Sujet',
      'Personne',
      'Date',
      'Livrable',
      'Bon de commande',
      'Identifiant du prestataire',
      'Destinataires',
      'Identifiant du constat',
    ],
    Étaiement: [
      'Facture',
      'Ligne',
      'Prestataire',
      'Marché',
      'Libellé',
      'Jours facturés',
      'Prix facturé',
      'Prix du marché',
      'Unité',
      'Devise',
      'Feuille de temps',
      'Calendrier',
      'Devis',
      'Unité d’œuvre',
      'Effort P10',
      'Effort P50',
      'Effort P90',
      'Jours humains déclarés',
      'Jours étayés',
      'Repère retenu',
      'Origine de l’effort',
      'Repères qui manquent',
      'Nature',
      'Montant HT',
      'Personnes',
      'Livrables',
      'État de la facture',
      'Source',
    ],
  },
  en: {
    Findings: [
      'Code',
      'Invoice',
      'Line',
      'Class',
      'Finding',
      'Contractor',
      'Contract',
      'Days at stake',
      'At stake, before VAT (VAT for A3)',
      'What the documents say',
      'Question to ask',
      'What may explain it',
      'Sources',
      'Wording for the contractor',
      'Confidence',
      'Currency',
      'Topic',
      'Person',
      'Date',
      'Deliverable',
      'Order',
      'Contractor’s identifier',
      'For whom',
      'Finding id',
    ],
    Ladder: [
      'Invoice',
      'Line',
      'Contractor',
      'Contract',
      'Description',
      'Billed days',
      'Billed rate',
      'Contract rate',
      'Unit',
      'Currency',
      'Timesheet',
      'Calendar',
      'Quote',
      'Work unit',
      'Effort P10',
      'Effort P50',
      'Effort P90',
      'Declared human days',
      'Supported days',
      'Rests on',
      'Basis of the effort',
      'Missing rungs',
      'Kind',
      'Amount before VAT',
      'People',
      'Deliverables',
      'State of the invoice',
      'Source',
    ],
  },
};

describe.each(['fr', 'en'] as const)('the workbook in %s', (lang) => {
  test('has its sheets in order and its headings in that language', async () => {
    const { workbook } = await writeAndRead(sampleResult(), lang);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(SHEETS[lang]);
    for (const [name, headings] of Object.entries(HEADINGS[lang]))
      expect(readSheet(workbook, name).headings).toEqual(headings);
  });

  test('tables can be filtered to their last row, keep their headings and first columns in sight', async () => {
    const { workbook } = await writeAndRead(sampleResult(), lang);
    const [
      ,
      findings = '',
      data = '',
      ladder = '',
      ,
      rules = '',
      documents = '',
      problems = '',
      hidden = '',
    ] = SHEETS[lang];
    const filters = [findings, data, ladder, rules, documents, problems, hidden].map(
      (name) => workbook.getWorksheet(name)?.autoFilter,
    );
    expect(filters).toEqual(['A1:X4', 'A1:U2', 'A1:AB4', 'A1:N7', 'A1:H7', 'A1:G5', 'A1:X2']);
    const frozen = SHEETS[lang].slice(1).map((name) => {
      const view = workbook.getWorksheet(name)?.views[0];
      return view?.state === 'frozen' ? [view.xSplit, view.ySplit] : null;
    });
    expect(frozen).toEqual([
      [3, 1],
      [3, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [1, 1],
      [1, 1],
      [3, 1],
    ]);
  });

  test('prints in landscape on A4, as wide as a page, headings on every page', async () => {
    const { workbook, parts } = await writeAndRead(sampleResult(), lang);
    for (const sheet of workbook.worksheets) {
      const { orientation, paperSize, fitToPage, fitToWidth, fitToHeight } = sheet.pageSetup;
      expect({ orientation, paperSize, fitToPage, fitToWidth, fitToHeight }).toEqual({
        orientation: 'landscape',
        paperSize: 9,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.headerFooter.oddFooter).toContain(
        lang === 'fr'
          ? 'Déclic, état au 24\u00a0nov.\u00a02026, page &P/&N'
          : 'Déclic, as of 24\u00a0Nov\u00a02026, page &P/&N',
      );
    }
    const names = parts.get('xl/workbook.xml') ?? '';
    for (const name of SHEETS[lang].slice(1))
      expect(names).toContain(`&apos;${name}&apos;!$1:$1</definedName>`);
  });

  test('what may explain a finding is printed, and what is for a screen only is not', async () => {
    const { workbook, parts } = await writeAndRead(sampleResult(), lang);
    const names = parts.get('xl/workbook.xml') ?? '';
    const [, findings = '', data = ''] = SHEETS[lang];
    for (const name of [findings, data]) {
      const area = new RegExp(`&apos;${name}&apos;!\\$A\\$1:\\$([A-Z]+)\\$`).exec(names)?.[1] ?? '';
      const { headings, sheet } = readSheet(workbook, name);
      const printed = headings.slice(0, sheet.getColumn(area).number);
      expect(printed.slice(-2)).toEqual(
        lang === 'fr' ? ['Ce qui peut l’expliquer', 'Sources'] : ['What may explain it', 'Sources'],
      );
    }
  });

  test('no heading is broken inside a word or runs into its neighbour', async () => {
    const { workbook } = await writeAndRead(sampleResult(), lang);
    const tight = SHEETS[lang].slice(1).flatMap((name) => {
      const { headings, sheet } = readSheet(workbook, name);
      return headings.filter((heading, index) => {
        const longest = Math.max(...heading.split(' ').map((word) => word.length));
        return longest + 2 > (sheet.getColumn(index + 1).width ?? 9);
      });
    });
    expect(tight).toEqual([]);
  });

  test('an audit of nothing says so on every sheet and has no filter to open', async () => {
    const { workbook } = await writeAndRead(emptyResult(), lang);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(SHEETS[lang]);
    const said = SHEETS[lang].slice(1).map((name) => workbook.getWorksheet(name)?.getCell('A2').text);
    expect(said).toEqual(
      lang === 'fr'
        ? [
            'Aucun constat. La synthèse dit ce qui a été contrôlé, et ce qui n’a pas pu l’être.',
            'Aucun constat sur les données confiées à une IA.',
            'Aucune ligne de facture n’a été lue.',
            'Aucune facture ni aucun marché ne facture au moins deux livrables qui aient une fourchette et des jours.',
            'Aucun contrôle n’a été demandé.',
            'Aucun document dans ce dossier.',
            'Aucun problème\u00a0: tout ce qui a été lu l’a été sans réserve.',
            'Aucun signal gardé sans être montré.',
          ]
        : [
            'No finding. The summary says what was audited, and what could not be.',
            'No finding about data given to an AI service.',
            'No invoice line was read.',
            'No invoice and no contract bills at least two deliverables with a range and days.',
            'No rule was asked for.',
            'No document in this dossier.',
            'No problem: everything that was read was read without reserve.',
            'No signal was kept without being shown.',
          ],
    );
    expect(workbook.worksheets.map(({ autoFilter }) => autoFilter ?? null)).toEqual(
      SHEETS[lang].map(() => null),
    );
  });
});

test('the same result gives the same bytes', async () => {
  const [first, second] = await Promise.all([
    writeAndRead(sampleResult(), 'fr'),
    writeAndRead(sampleResult(), 'fr'),
  ]);
  expect([...second.parts]).toEqual([...first.parts]);
});

test.each([
  ['fr', 'France métropolitaine'],
  ['en', 'Metropolitan France'],
] as const)('a place that was assumed has its name in %s', async (lang, name) => {
  const result = emptyResult({
    assumed: [{ file: 'register/contracts.csv', row: '2', column: 'place', value: 'FR-metropole' }],
  });
  const { workbook } = await writeAndRead(result, lang);
  const texts: unknown[] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    row.eachCell(({ value }) => texts.push(value));
  });
  expect(texts).toContain(name);
  expect(texts).not.toContain('FR-metropole');
});
