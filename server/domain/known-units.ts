import { fold } from './names.js';
import { isUnitCode } from './unit-codes.js';

/** Words for units that are no day or hour, folded and in the singular; months and weeks are never converted. */
const WORDS = new Set(
  `km kilometre kilometer m m2 m3 ml metre meter l litre liter g kg kilo kilogramme t tonne kwh mo go gb
   nuit nuitee night repas meal dejeuner diner panier trajet trip voyage deplacement aller-retour a/r billet ticket train vol
   frais expense debour forfait fft ft ens ensemble licence license abonnement subscription lot kit boite box carton palette paquet
   colis article item exemplaire copie copy page feuille mot word caractere signe ligne
   personne participant stagiaire inscription place poste utilisateur user compte serveur server appareil
   semaine week hebdo mois month annee an annuel year trimestre quarter semestre eur euro € % pourcent`.split(
    /\s+/,
  ),
);

/** True for a unit code, or a word for a unit that no rule counts as time. */
export function isKnownUnit(unit: string): boolean {
  const word = fold(unit).replace(/\.$/, '');
  return isUnitCode(unit.trim().toUpperCase()) || WORDS.has(word) || WORDS.has(word.replace(/s$/, ''));
}
