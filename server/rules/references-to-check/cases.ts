import type { CitedReference } from '../../domain/file-evidence.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import type { RuleCase } from '../rule.js';
import { sampleDeliverable, samplePart } from '../sample-facts.js';

const reference = (
  kind: CitedReference['kind'],
  text: string,
  over: Partial<CitedReference> = {},
): CitedReference => ({
  kind,
  text,
  at: { file: 'deliverables/L-09.pdf', page: 4, line: 12 },
  malformed: over.fault !== undefined,
  ...over,
});
const file = (references: CitedReference[], over: Partial<DeliverableFile> = {}): DeliverableFile => ({
  file: 'deliverables/L-09.pdf',
  sha256: 'a1b2c3d4',
  role: 'report',
  measured: { reader: 'pdf', versions: {}, words: 2000 },
  notMeasured: null,
  traces: [],
  extent: { passages: 0, blocks: 40 },
  references,
  tracesVersion: '2026-1',
  ...over,
});
const facts = (files: DeliverableFile[]) => ({
  deliverableFact: sampleDeliverable(),
  deliverableLines: [samplePart()],
  deliverableFiles: files,
});
const LAW = reference('law', 'loi n° 2016-1321 du 7 octobre 2016', { datedOn: '2016-10-07' });
const URL_CITED = reference('url', 'https://exemple.fr/rapport');
const DOI = reference('doi', 'doi:10.12/abc', { fault: 'doi-prefix' });
const asked = {
  question: {
    fr: 'Quelles sont les sources exactes ? Une copie ou un lien suffit.',
    en: 'What are the exact sources? A copy or a link is enough.',
  },
  amountAtStake: null,
  daysUnsupported: null,
  class: 'question' as const,
};

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Un DOI qui n’en est pas un, et un numéro de décret d’une autre année que sa date',
      en: 'A DOI that is none, and the number of a decree of another year than its date',
    },
    facts: facts([
      file([
        DOI,
        LAW,
        URL_CITED,
        reference('law', 'décret n° 2019-748 du 18 juillet 2018', { fault: 'year', datedOn: '2018-07-18' }),
      ]),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked,
          message: {
            fr: "Le livrable L-09 (Étude des parcours) cite 2 références dont la forme ne peut pas être juste : « doi:10.12/abc » (deliverables/L-09.pdf, page 4, ligne 12 : préfixe qui n'est pas celui d'un DOI) ; « décret n° 2019-748 du 18 juillet 2018 » (deliverables/L-09.pdf, page 4, ligne 12 : le numéro et la date ne s'accordent pas). 2 autres références sont bien formées ; Déclic n'en a consulté aucune.",
            en: 'Deliverable L-09 (Étude des parcours) cites 2 references whose form cannot be right: “doi:10.12/abc” (deliverables/L-09.pdf, page 4, line 12: prefix that is not one of a DOI); “décret n° 2019-748 du 18 juillet 2018” (deliverables/L-09.pdf, page 4, line 12: number and date do not agree). 2 other references are well formed; Déclic looked none of them up.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre livrable L-09 (Étude des parcours) cite 2 références dont la forme ne peut pas être juste : « doi:10.12/abc » (deliverables/L-09.pdf, page 4, ligne 12 : préfixe qui n'est pas celui d'un DOI) ; « décret n° 2019-748 du 18 juillet 2018 » (deliverables/L-09.pdf, page 4, ligne 12 : le numéro et la date ne s'accordent pas). 2 autres références sont bien formées ; Déclic n'en a consulté aucune.",
            en: 'Invoice F-2026-101. Your deliverable L-09 (Étude des parcours) cites 2 references whose form cannot be right: “doi:10.12/abc” (deliverables/L-09.pdf, page 4, line 12: prefix that is not one of a DOI); “décret n° 2019-748 du 18 juillet 2018” (deliverables/L-09.pdf, page 4, line 12: number and date do not agree). 2 other references are well formed; Déclic looked none of them up.',
          },
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Des références bien formées, que personne n’a consultées',
      en: 'Well-formed references that nobody looked up',
    },
    facts: facts([file([LAW, URL_CITED])]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Une loi du lendemain de la livraison', en: 'A law of the day after the delivery' },
    facts: facts([
      file([reference('law', 'loi n° 2026-900 du 29 septembre 2026', { datedOn: '2026-09-29' })]),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked,
          message: {
            fr: 'Le livrable L-09 (Étude des parcours) cite 1 référence dont la forme ne peut pas être juste : « loi n° 2026-900 du 29 septembre 2026 » (deliverables/L-09.pdf, page 4, ligne 12 : date postérieure au livrable).',
            en: 'Deliverable L-09 (Étude des parcours) cites 1 reference whose form cannot be right: “loi n° 2026-900 du 29 septembre 2026” (deliverables/L-09.pdf, page 4, line 12: date after the deliverable).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre livrable L-09 (Étude des parcours) cite 1 référence dont la forme ne peut pas être juste : « loi n° 2026-900 du 29 septembre 2026 » (deliverables/L-09.pdf, page 4, ligne 12 : date postérieure au livrable).',
            en: 'Invoice F-2026-101. Your deliverable L-09 (Étude des parcours) cites 1 reference whose form cannot be right: “loi n° 2026-900 du 29 septembre 2026” (deliverables/L-09.pdf, page 4, line 12: date after the deliverable).',
          },
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Une loi du jour de la livraison', en: 'A law of the day of the delivery' },
    facts: facts([
      file([reference('law', 'loi n° 2026-900 du 28 septembre 2026', { datedOn: '2026-09-28' })]),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un rapport sans référence', en: 'A report without references' },
    facts: facts([file([])]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Pas encore livré', en: 'Not delivered yet' },
    facts: { ...facts([]), deliverableFact: sampleDeliverable({ delivered: false, deliveredOn: null }) },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un fichier numérisé, sans texte', en: 'A scanned file, without text' },
    facts: facts([file([], { measured: null, notMeasured: 'scanned' })]),
    expect: { outcome: 'incomplete', missing: ['file'] },
  },
];
