import { fold } from './names.js';

/** Words that name a department or an office, never a person; folded, in French and English. */
const WORDS = new Set([
  ...['direction', 'service', 'services', 'departement', 'pole', 'bureau', 'mairie', 'regie', 'division'],
  ...['unite', 'equipe', 'comptabilite', 'finances', 'tresorerie', 'agence', 'secretariat', 'cellule'],
  ...['department', 'finance', 'office', 'unit', 'team', 'accounting', 'treasury', 'agency', 'board'],
]);

/** `Direction des finances`, `Service achats`, `Finance team`: several people stand behind such a name. */
export function isDepartmentName(name: string): boolean {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => WORDS.has(word));
}
