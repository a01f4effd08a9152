import { BLEUET, firmsDossier, marksOf } from '../access/firms-dossier.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import { TWO_FINDINGS } from '../support/two-findings-dossier.js';

/** Its dates begin with the day or with the month: nothing in the file says which. */
const ASKS = [
  'Project,Client,Description,Task,User,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)',
  '"Portail","Ville","Reprise","","Camille Exemple","c@exemple.test","","Yes","03/04/2026","09:00","03/04/2026","12:00","03:00:00","3.00"',
].join('\n');

/** A timesheet of no known format; nothing says whether its numbers are hours or days. */
export const UNKNOWN_TABLE = [
  'Utilisateur;Date de travail;Temps passé;Affaire',
  'Dominique Modèle;2026-04-14;7,5;Portail',
  'Dominique Modèle;2026-04-15;6,25;Portail',
].join('\n');

/** The registers of the other firm stand in a folder of their own: a register is known by the name of its file. */
const OTHER_FIRM = Object.fromEntries(
  Object.entries(firmsDossier(BLEUET)).map(([path, content]) => [
    path.replace('register/', 'register/bleuet/'),
    content,
  ]),
);

/** The firm of the journey's contractor, its contract and its invoice. */
export const OWN = { name: 'Atelier Exemple', contract: 'M-2026-014', invoice: 'F-118' };

/**
 * Another firm of the same buyer, in question too, one of whose people bears the name of one of the contractor's and works
 * on the same days. `marks` are words and figures that stand in its documents only.
 */
export const OTHER = { ...BLEUET, marks: marksOf(BLEUET) };

/** What finance drops: the documents of both firms, and one file that asks. */
export const TWO_FIRMS: DossierFiles = { ...TWO_FINDINGS, ...OTHER_FIRM, 'timesheets/clockify.csv': ASKS };
