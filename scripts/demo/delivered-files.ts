import { storedZip } from '../../server/importers/tables/stored-zip.js';
import { paragraphs } from './delivered-texts.js';
import { fixedWorkbook } from './fixed-workbook.js';
import type { DemoFile } from './model.js';
import { docxOf, reportPdf } from './write-report.js';

/** A mark that a chat product leaves where it cites a page: two of these studies hold it. */
const MARK = 'contentReference[oaicite:2]{index=2}';

/** Pages of the two guides that are the same in both: advice of a page, as all guides of the metropolis close with. */
const ADVICE = paragraphs(40, 2);
const GUIDE_OF_GARDENS = [...paragraphs(13, 25), ADVICE.join(' ')];
const GUIDE_OF_WASTE = [...paragraphs(12, 10), ADVICE.join(' ')];

/** An address at which an assistant keeps the files that it was given. */
export const GIVEN_TO_ASSISTANT =
  'Tableau repris de https://ppl-ai-file-upload.s3.amazonaws.com/web/direct-files/1/pacte.pdf.';

/** A sentence by which a study states its own use of AI. */
const STATED = 'La traduction des annexes a été produite avec DeepL puis relue.';

/** The study of the pact, and that of the delegations, which takes it up but for a paragraph. */
const PACT = paragraphs(31, 22);
const DELEGATIONS = [...PACT.slice(0, 21), [...paragraphs(32, 1), STATED].join(' ')];

/** V-13: 26 pages, as announced. */
export const gardenGuide = (date = '2026-07-10'): Promise<Uint8Array> => reportPdf(date, GUIDE_OF_GARDENS);
/** V-12: 11 pages, of which 30 were announced. */
const wasteGuide = (): Promise<Uint8Array> => reportPdf('2026-09-30', GUIDE_OF_WASTE);

/** R-07, closed by a reference. */
export function masterPlan(reference: string): Uint8Array {
  const [first = '', ...rest] = paragraphs(7, 30);
  return docxOf('Schéma directeur de la donnée', [`${first} ${MARK}`, ...rest, reference]);
}

/** Cites a decree of a day that no calendar has. */
export const WRONG_REFERENCE = 'Référence : décret n° 2025-118 du 31 avril 2025.';
const RIGHT_REFERENCE = 'Référence : loi n° 2016-1321 du 7 octobre 2016.';

/** N-01: a notice in Markdown, its headings and paragraphs. */
const notice = (): string =>
  paragraphs(1, 16)
    .map((text, index) => `## ${index + 1}. Rubrique\n\n${text}\n`)
    .join('\n');

/** Beside it, the criteria that were met, counted by formulas. */
const criteria = (): Promise<Uint8Array> =>
  fixedWorkbook('2026-09-21', (book) => {
    const sheet = book.addWorksheet('Critères');
    sheet.addRow(['Rubrique', 'Critères', 'Respectés', 'Part']);
    for (let row = 2; row <= 17; row += 1)
      sheet.addRow([`Rubrique ${row - 1}`, 6, 5, { formula: `C${row}/B${row}`, result: 5 / 6 }]);
    sheet.addRow(['Total', { formula: 'SUM(B2:B17)', result: 96 }, { formula: 'SUM(C2:C17)', result: 80 }]);
  });

/** V-14: the sources of a page. */
const welcomePage = (): Uint8Array =>
  storedZip(
    new Map([
      [
        'accueil/index.html',
        Buffer.from(
          '<!doctype html>\n<html lang="fr">\n<head><title>Bienvenue</title></head>\n<body>\n<main id="accueil"></main>\n<script src="accueil.js"></script>\n</body>\n</html>\n',
        ),
      ],
      [
        'accueil/accueil.js',
        Buffer.from(
          [
            '// Les démarches du jour, les plus demandées d’abord.',
            'export function triees(demarches) {',
            '  return [...demarches].sort((a, b) => b.demandes - a.demandes);',
            '}',
            '',
            'export function saluer(nom, heure) {',
            "  if (nom === '') return heure < 18 ? 'Bonjour' : 'Bonsoir';",
            "  return `${heure < 18 ? 'Bonjour' : 'Bonsoir'} ${nom}`;",
            '}',
            '',
          ].join('\n'),
        ),
      ],
    ]),
  );

/** What was delivered, as files: real documents of invented work. */
export async function deliveredFiles(): Promise<DemoFile[]> {
  const risks = paragraphs(10, 12);
  return [
    { path: 'deliverables/N-01-notice/notice.md', content: notice() },
    { path: 'deliverables/N-01-notice/criteres.xlsx', content: await criteria() },
    {
      path: 'deliverables/R-07-schema-directeur.docx',
      content: masterPlan(RIGHT_REFERENCE),
    },
    {
      path: 'deliverables/R-09-plan-de-continuite.docx',
      content: docxOf('Plan de continuité', [...paragraphs(9, 8), WRONG_REFERENCE]),
    },
    {
      path: 'deliverables/R-10-cartographie-des-risques.docx',
      content: docxOf(
        'Cartographie des risques',
        risks.map((text, index) => (index === 4 ? `${text} ${MARK}` : text)),
      ),
    },
    { path: 'deliverables/V-12-guide-de-la-collecte.pdf', content: await wasteGuide() },
    { path: 'deliverables/V-13-guide-des-jardins.pdf', content: await gardenGuide() },
    { path: 'deliverables/V-14-page-d-accueil.zip', content: welcomePage() },
    {
      path: 'deliverables/analyses/A-01-pacte-financier.docx',
      content: docxOf('Analyse du pacte financier', [...PACT, `${GIVEN_TO_ASSISTANT} ${STATED}`]),
    },
    {
      path: 'deliverables/analyses/A-02-delegations.docx',
      content: docxOf('Analyse des délégations', DELEGATIONS),
    },
  ];
}
