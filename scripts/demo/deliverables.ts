import type { Row } from './model.js';

/** A row of the register of deliverables. */
export function deliverable(contract: string, ref: string, title: string, type: string, own: Row): Row {
  return { contract_ref: contract, deliverable_ref: ref, title, type, ...own };
}

/** Delivered and accepted; `own` says otherwise where it matters. */
export const accepted = (
  from: string,
  to: string,
  deliveredOn: string,
  decidedOn: string,
  own: Row = {},
): Row => ({
  period_start: from,
  period_end: to,
  delivered: 'yes',
  delivered_on: deliveredOn,
  acceptance: 'accepted',
  decided_on: decidedOn,
  ...own,
});
/** A size in pages. */
export const pages = (size: string): Row => ({ size, size_unit: 'page' });
const words = (size: string): Row => ({ size, size_unit: 'word' });

export const DELIVERABLES: readonly Row[] = [
  deliverable('MV-2026-01', 'N-01', 'Notice d’accessibilité du portail', 'documentation', {
    ...accepted('2026-09-14', '2026-09-21', '2026-09-21', '2026-09-30', pages('12')),
    file: 'N-01-notice/',
  }),
  deliverable('MV-2026-05', 'R-07', 'Schéma directeur de la donnée', 'study', {
    ...accepted('2026-05-04', '2026-07-03', '2026-07-03', '2026-07-09', pages('64')),
    file: 'R-07-schema-directeur.docx',
  }),
  deliverable('MV-2026-05', 'R-08', 'Étude des besoins des agents', 'study', {
    period_start: '2026-06-15',
    period_end: '2026-07-20',
    delivered: 'yes',
    delivered_on: '2026-07-20',
    acceptance: 'pending',
  }),
  deliverable('MV-2026-05', 'R-09', 'Plan de continuité', 'study', {
    ...accepted('2026-08-17', '2026-09-28', '2026-09-28', '2026-10-09'),
    file: 'R-09-plan-de-continuite.docx',
  }),
  deliverable('MV-2026-05', 'R-10', 'Cartographie des risques', 'study', {
    ...accepted('2026-09-01', '2026-10-01', '2026-10-01', '2026-10-14'),
    file: 'R-10-cartographie-des-risques.docx',
  }),
  deliverable('MV-2026-05', 'R-11', 'Étude de mutualisation', 'study', {
    ...accepted('2026-09-07', '2026-10-05', '2026-10-05', '2026-10-15', { acceptance: 'adjourned' }),
  }),
  deliverable('MV-2026-06', 'V-12', 'Guide de la collecte des déchets', 'documentation', {
    ...accepted('2026-08-03', '2026-09-30', '2026-09-30', '2026-10-01', pages('30')),
    file: 'V-12-guide-de-la-collecte.pdf',
  }),
  deliverable('MV-2026-06', 'V-13', 'Guide des jardins partagés', 'documentation', {
    ...accepted('2026-07-01', '2026-07-10', '2026-07-10', '2026-07-20', pages('26')),
    file: 'V-13-guide-des-jardins.pdf',
  }),
  deliverable('MV-2026-06', 'V-14', 'Page d’accueil des nouveaux habitants', 'web_page', {
    ...accepted('2026-10-05', '2026-10-08', '2026-10-08', '2026-10-16', { quoted_days: '4' }),
    file: 'V-14-page-d-accueil.zip',
  }),
  deliverable('MV-2026-10', 'T-01', 'Pages du site en anglais', 'translation', {
    ...accepted('2026-05-04', '2026-05-20', '2026-05-20', '2026-05-27', words('8000')),
    work_unit_code: 'UO-TRAD',
    work_unit_quantity: '4',
  }),
  deliverable('MV-2026-10', 'T-02', 'Brochure en italien', 'translation', {
    ...accepted('2026-05-11', '2026-05-22', '2026-05-22', '2026-05-28', words('6000')),
  }),
  deliverable('MV-2026-10', 'T-03', 'Audioguide en anglais', 'translation', {
    ...accepted('2026-09-01', '2026-10-02', '2026-10-02', '2026-10-10', words('10000')),
  }),
  deliverable('MV-2026-10', 'T-04', 'Relecture continue du site', 'revision', {
    ...accepted('2026-07-01', '2026-09-30', '2026-09-30', '2026-10-05', words('20000')),
  }),
  deliverable('MV-2026-12', 'A-01', 'Analyse du pacte financier', 'study', {
    ...accepted('2026-05-04', '2026-06-26', '2026-06-26', '2026-07-06'),
    order_ref: 'BC-2026-077',
    file: 'analyses/A-01-pacte-financier.docx',
  }),
  deliverable('MV-2026-12', 'A-02', 'Analyse des délégations', 'study', {
    ...accepted('2026-07-06', '2026-08-28', '2026-08-28', '2026-09-07'),
    order_ref: 'BC-2026-077',
    file: 'deliverables/analyses/A-02-delegations.docx',
  }),
  deliverable('MV-2026-12', 'A-03', 'Analyse des concessions', 'study', {
    ...accepted('2026-09-07', '2026-10-16', '2026-10-16', '2026-10-26'),
    order_ref: 'BC-2026-078',
  }),
];
