import type { WorkedDay } from './model.js';
import { firstWorkdays, worked, workdays } from './workdays.js';

/** The eight dates of September that three contractors bill for one person. */
const EARLY = ['2026-09-02', '2026-09-03', '2026-09-04', '2026-09-08'];
const LATE = ['2026-09-09', '2026-09-10', '2026-09-14', '2026-09-15'];
const HALF_TIME = firstWorkdays(10, '2026-09-01', '2026-09-30');
const PIXELUNE_JUNE = workdays('2026-06-18', '2026-06-25');

/** MV-2026-01, in hours: the writer multiplies by 7. Five days and 5 hours are the 40 hours of line 3. */
export const PORTAL_WORK: readonly WorkedDay[] = [
  // Good Friday is an ordinary day here, and a holiday in Alsace-Moselle.
  ...worked('P-0101', firstWorkdays(20, '2026-04-01', '2026-04-30'), 'Développement'),
  ...worked('P-0101', firstWorkdays(20, '2026-08-01', '2026-08-31'), 'Développement'),
  ...worked('P-0102', firstWorkdays(10, '2026-08-01', '2026-08-31'), 'Correction'),
  ...worked('P-0101', firstWorkdays(15, '2026-09-01', '2026-09-30'), 'Développement'),
  ...worked('P-0102', firstWorkdays(12, '2026-09-01', '2026-09-30'), 'Correction'),
  ...worked('P-0103', workdays('2026-09-14', '2026-09-18'), 'Rédaction'),
];
/** The last afternoon of the notice, in hours. */
export const PORTAL_LAST_HOURS = { person: 'P-0103', date: '2026-09-21', hours: '5', task: 'Rédaction' };

export const SUPPORT_WORK: readonly WorkedDay[] = [
  ...worked('P-0412', [...EARLY, ...LATE], 'Assistance'),
  ...worked('P-0503', HALF_TIME, 'Ateliers', '0.5'),
];

export const LIBRARY_WORK: readonly WorkedDay[] = worked('P-0412', EARLY, 'Réglage');

export const MOBILITY_WORK: readonly WorkedDay[] = [
  ...worked('P-0412', LATE, 'Comptages'),
  ...worked('P-0503', HALF_TIME, 'Nettoyage', '0.5'),
  ...worked('P-0503', workdays('2026-10-05', '2026-10-07'), 'Tableau de bord'),
  ...worked('P-0412', workdays('2026-10-12', '2026-10-13'), 'Tableau de bord'),
];

export const GUIDE_WORK: readonly WorkedDay[] = [
  ...worked('P-0602', workdays('2026-07-01', '2026-07-10'), 'Rédaction'),
  ...worked('P-0602', workdays('2026-07-15', '2026-07-22'), 'Rédaction'),
  ...worked('P-0601', firstWorkdays(30, '2026-08-03', '2026-09-30'), 'Rédaction'),
  ...worked('P-0602', workdays('2026-10-05', '2026-10-08'), 'Intégration'),
];

const ALSACE = 'FR-alsace-moselle';

export const CENTRE_WORK: readonly WorkedDay[] = [
  ...worked('P-0701', ['2026-04-03'], 'Astreinte'),
  ...worked('P-0701', firstWorkdays(17, '2026-04-01', '2026-04-30', ALSACE), 'Exploitation'),
  ...worked('P-0702', firstWorkdays(11, '2026-06-01', '2026-06-30', ALSACE), 'Exploitation'),
  ...worked('P-0702', ['2026-06-20'], 'Changement de baie'),
  ...worked('P-0701', firstWorkdays(18, '2026-08-01', '2026-08-31', ALSACE), 'Exploitation'),
  ...worked('P-0702', firstWorkdays(10, '2026-09-01', '2026-09-30', ALSACE), 'Exploitation'),
];

export const TICKETING_WORK: readonly WorkedDay[] = [
  ...worked('P-0801', PIXELUNE_JUNE, 'Préparation'),
  // The night of the switch, then the Saturday of the go-live: the contract provides for both.
  ...worked('P-0801', ['2026-06-26'], 'Bascule', '1.5'),
  ...worked('P-0801', ['2026-06-27'], 'Ouverture au public'),
  ...worked('P-0802', firstWorkdays(10, '2026-06-08', '2026-06-30'), 'Réglage'),
  ...worked('P-0801', firstWorkdays(14, '2026-07-01', '2026-07-31'), 'Mise en service'),
  ...worked('P-0801', ['2026-07-14'], 'Service du défilé'),
  ...worked('P-0802', firstWorkdays(10, '2026-07-01', '2026-07-31'), 'Réglage'),
  ...worked('P-0802', firstWorkdays(10, '2026-08-01', '2026-08-31'), 'Réglage'),
];

export const JEANNE_WORK: readonly WorkedDay[] = [
  ...worked('P-0901', firstWorkdays(10, '2025-01-02', '2025-01-31'), 'Entretiens'),
  ...worked('P-0901', firstWorkdays(10, '2026-01-05', '2026-01-31'), 'Maquettes'),
  ...worked('P-0901', firstWorkdays(8, '2026-06-01', '2026-06-30'), 'Tests'),
];

/** MV-2026-10: five days, of which the invoice makes thirty-five. */
export const PROOFREADING_WORK: readonly WorkedDay[] = worked(
  'P-1001',
  workdays('2026-09-07', '2026-09-11'),
  'Relecture',
);

export const SCHOOL_WORK: readonly WorkedDay[] = [
  ...worked('P-1301', ['2026-06-11', '2026-06-12'], 'Repérage'),
  ...worked('P-1301', workdays('2026-06-15', '2026-06-19'), 'Câblage'),
  ...worked('P-1302', workdays('2026-09-07', '2026-09-18'), 'Câblage'),
  ...worked('P-1303', workdays('2026-09-07', '2026-09-18'), 'Câblage'),
  ...worked('P-1301', ['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-09'], 'Câblage'),
  ...worked('P-1301', ['2026-10-08'], 'Câblage', '1.5'),
];

/** Approved by the contractor's own side only. */
export const SCHOOL_WORK_OWN_SIDE: readonly WorkedDay[] = worked(
  'P-1303',
  workdays('2026-10-12', '2026-10-16'),
  'Câblage',
);

/** MV-2026-32: four days a month of each, and five of two of them in June. */
export const COUNTER_WORK: readonly WorkedDay[] = [
  ...worked('P-3201', workdays('2026-06-15', '2026-06-19'), 'Développement des bornes de guichet'),
  ...worked('P-3204', workdays('2026-06-15', '2026-06-19'), 'Tests des bornes de guichet'),
  ...['P-3202', 'P-3203'].flatMap((person) => [
    ...worked(person, workdays('2026-06-01', '2026-06-04'), 'Développement du service de tickets'),
    ...worked(person, workdays('2026-07-06', '2026-07-09'), 'Développement du service de tickets'),
  ]),
];
