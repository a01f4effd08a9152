import { addDays, isoDay, type CivilDate } from '../../server/domain/civil-date.js';
import { FANTINE, MARJOLAINE } from './contractors.js';
import { contract, rate } from './contracts.js';
import { csvOfRows } from './csv.js';
import { NARRATIVE_TEAM } from './narrative-team.js';
import type { DemoFile, DemoInvoice, DemoLine, Row } from './model.js';
import { firstWorkdays } from './workdays.js';

/** Contracts whose timesheets say what was done each day. */
export const NARRATIVE_CONTRACTS: readonly Row[] = [
  contract('MV-2026-40', 'Refonte de l’intranet', MARJOLAINE, { timesheet_cadence: 'weekly' }),
  contract('MV-2026-41', 'Archives des chantiers', FANTINE, { timesheet_cadence: 'weekly' }),
  contract('MV-2026-42', 'Application des marchés de plein vent', MARJOLAINE, {
    timesheet_cadence: 'weekly',
  }),
];

export const NARRATIVE_RATES: readonly Row[] = [
  rate('MV-2026-40', 'Directeur de projet', '800', '2026-01-01'),
  rate('MV-2026-40', 'Analyste', '550', '2026-01-01'),
  rate('MV-2026-41', 'Archiviste principal', '600', '2026-01-01'),
  rate('MV-2026-41', 'Archiviste', '420', '2026-01-01'),
  { ...rate('MV-2026-42', 'Ergonome', '80', '2026-01-01'), unit: 'hour' },
];

const SEPTEMBER = firstWorkdays(12, '2026-09-01', '2026-09-30');
/** The whole team of MV-2026-40 was there. */
const BOARD = 'Réunion avec la direction de la communication';

const numbered = (text: string, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${text} INT-${from + index}`.trim());
const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

/** What each person wrote, one text a working day of September. */
export const NARRATIVES: Readonly<Record<string, readonly string[]>> = {
  'P-4001': [
    'Arbitrage des rubriques avec les directions',
    'Relecture de la charte éditoriale de l’intranet',
    BOARD,
    'Classement des pièces de l’ancien intranet',
    'Archivage des demandes closes de l’ancien intranet',
    'Préparation du marché d’hébergement de l’intranet',
    'Choix du moteur de recherche interne',
    'Plan de reprise des contenus par direction',
    'Calendrier de fermeture de l’ancien intranet',
    'Note au comité sur les coûts de reprise',
  ],
  'P-4002': [
    'Inventaire des rubriques de l’ancien intranet',
    'Recueil des besoins du service des sports',
    BOARD,
    ...times(5, 'Conception des gabarits de la page d’accueil'),
    'Recueil des besoins du service des bâtiments',
    'Essais des gabarits avec deux rédactrices',
    'Arborescence des rubriques du personnel',
    'Règles de nommage des documents partagés',
  ],
  'P-4003': [
    ...numbered('Correction de l’anomalie de l’annuaire', 501, 2),
    BOARD,
    ...numbered('Correction de l’anomalie de l’annuaire', 503, 9),
  ],
  'P-4004': [
    'Cartographie des droits des rédacteurs',
    'Suivi du projet',
    'Reprise des actualités des trois dernières années',
    'Divers',
    'Modèles de pages des services techniques',
    'Accessibilité des tableaux de la rubrique du personnel',
    'Suivi',
    'Traduction des menus de la page des élus',
    'Glossaire des métiers de la métropole',
    'Reprise des comptes rendus des commissions',
  ],
  'P-4005': numbered('', 610, 10),
  'P-4006': ['Rédaction du guide de prise en main destiné aux nouveaux agents'],
  'P-4007': ['Relecture en binôme du guide de prise en main destiné aux nouveaux agents'],
  'P-4101': [
    'Classement des plans de la rocade',
    'Classement des photographies du tramway',
    'Archivage des marchés échus',
    'Plan de conservation des dossiers de sol',
    'Tri des doublons du viaduc nord',
    'Repérage des pièces à restaurer',
    'Bordereau de versement des ponts',
    'Recherche pour le service du contentieux',
    'Description des maquettes de la gare',
    'Rapport sur les fonds sinistrés',
  ],
  'P-4201': [
    ...times(2, 'Entretiens avec les placiers, analyse des réponses et rédaction du compte rendu'),
    'Observation du marché du mercredi',
    'Maquette de l’écran d’attribution des emplacements',
    'Atelier avec les commerçants, réunion de travail',
  ],
  'P-4202': [
    ...times(
      2,
      'Entretiens avec les régisseurs (3 h), analyse des réponses (2 h), rédaction du compte rendu (2 h)',
    ),
    'Observation du marché du dimanche, sur vidéo',
    'Maquette de l’écran de paiement des droits',
    'Atelier avec les commerçants, réunion de travail',
  ],
  'P-4203': ['', '', '', '', 'Atelier avec les commerçants, réunion de travail'],
};

/** The guide of MV-2026-40 and the help of MV-2026-42 are the work of the same week. */
const GUIDE = { 'MV-2026-40': '2026-09-21', 'MV-2026-42': '2026-09-22' } as const;
const ON_BOTH: readonly string[] = ['P-4006', 'P-4007'];
const HOURLY = 'MV-2026-42';

/** Entries come on Fridays, and are approved after the month. */
function entry(contractRef: string, person: string, date: CivilDate, note: string): Row {
  const friday = addDays(date, 5 - isoDay(date));
  return {
    person_key: person,
    person: NARRATIVE_TEAM.find(([, key]) => key === person)?.[2] ?? '',
    contract_ref: contractRef,
    date,
    ...(contractRef === HOURLY ? { quantity: '7', unit: 'hour' } : { quantity: '1', unit: 'day' }),
    note,
    billable: 'yes',
    approval_state: 'approved',
    approved_by: 'Direction du numérique',
    approved_on: '2026-10-01',
    entered_on: friday,
  };
}

/** The timesheets of these contracts, from what each person wrote. */
export function narrativeEntries(narratives: Readonly<Record<string, readonly string[]>>): Row[] {
  return NARRATIVE_TEAM.flatMap(([contractRef, person]) => {
    const notes = narratives[person] ?? [];
    if (ON_BOTH.includes(person))
      return [entry(contractRef, person, GUIDE[contractRef as keyof typeof GUIDE], notes[0] ?? '')];
    return notes.flatMap((note, index) =>
      note === '' ? [] : [entry(contractRef, person, SEPTEMBER[index] ?? '', note)],
    );
  });
}

export const NARRATIVE_SHEETS: readonly DemoFile[] = [
  { path: 'timesheets/marjolaine-et-fantine.csv', content: csvOfRows(narrativeEntries(NARRATIVES)) },
];

/** One line a person, for all that is on the sheets. */
function invoiceOf(
  number: string,
  contractRef: string,
  prices: Readonly<Record<string, string>>,
): DemoInvoice {
  const entries = narrativeEntries(NARRATIVES).filter((row) => row.contract_ref === contractRef);
  const people = NARRATIVE_TEAM.filter(([ref]) => ref === contractRef);
  return {
    contractor: contractRef === 'MV-2026-41' ? FANTINE : MARJOLAINE,
    contract: contractRef,
    number,
    issued: '2026-10-05',
    lines: people.map(([, person, , profile], index): DemoLine => {
      const own = entries.filter((row) => row.person_key === person);
      return {
        id: String(index + 1),
        text: 'Travaux de septembre',
        quantity: String(own.length * (contractRef === HOURLY ? 7 : 1)),
        unit: contractRef === HOURLY ? 'hour' : 'day',
        price: prices[profile] ?? '',
        from: '2026-09-01',
        to: '2026-09-30',
        person,
      };
    }),
  };
}

export const NARRATIVE_INVOICES: readonly DemoInvoice[] = [
  invoiceOf('MJ-2026-40', 'MV-2026-40', { 'Directeur de projet': '800', Analyste: '550' }),
  invoiceOf('FV-2026-06', 'MV-2026-41', { 'Archiviste principal': '600' }),
  invoiceOf('MJ-2026-42', 'MV-2026-42', { Ergonome: '80' }),
];
