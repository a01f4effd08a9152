import { fold } from '../../domain/names.js';
import { rowKind } from '../cra-grid/row-words.js';

const LEAVE = String.raw`conges?|rtt|cp|absen(?:ce|t)e?s?|sans solde|maternite|paternite|vacances|holidays?|day off|time off|(?:sick|on|paid|unpaid|parental) leave`;
const HEALTH = [
  String.raw`(?<!assurances?[ -])maladies?|malades?|souffrante?|fievre|grippe|covid|migraine|gastro|medecins?|docteur|dentiste`,
  String.raw`rdv medic\w+|(?:rendez-vous|visites?|consultations?|examens?|arrets?|certificats?|suivis?|raisons?) medic\w+`,
  String.raw`en arret|arrets? (?:de travail|du \d)|prolongation d'arret|mi-temps therapeutique|accidente?e?|accidents? (?:du travail|de trajet|de voiture)`,
  String.raw`hopital|hopitaux|hospitalis\w+|urgences medicales|chirurg\w+|blesse\w*|fracture|kine\w*|psycholog\w+|psychiatr\w+|depression`,
  String.raw`burn-?out|(?:raisons?|problemes?|etat|souci) de sante|enceinte|grossesse|accouchement|deuil|deces|obseques|enterrement|handicap\w*`,
  String.raw`sick(?:ness)?|illness|doctor|physician|surgery|hospital\w*|injur(?:y|ed)|pregnan\w+|funeral|bereavement|fever`,
].join('|');
const SAID = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${LEAVE}|${HEALTH})(?![\p{L}\p{N}])`, 'u');

/** A text that says an absence, or speaks of somebody's health: in a comment, never as the name of work. */
export function saysAbsence(text: string): boolean {
  return SAID.test(fold(text).replace(/[’‘`]/g, "'"));
}

/** Codes of absences that name work as well in the lists of trackers, where no day stands beside them. */
const WORK_TOO = new Set(['css', 'ca', 'jf', 'f', 'am', 'rc']);

/** True for a record of time that is an absence, or whose comment says one. */
export const isAbsenceRecord = (cells: readonly string[]): boolean => cells.some(isAbsence);

function isAbsence(cell: string): boolean {
  if (cell.trim() === '') return false;
  return saysAbsence(cell) || (rowKind([cell]) === 'absence' && !WORK_TOO.has(fold(cell)));
}
