/**
 * Numbers of days or hours that bill no time: a delay, a warranty, terms of payment, a time of the day; and time that the
 * work is about (`gestion des heures`). All texts are folded (`names.ts`).
 */
const UNIT = String.raw`(?:jours?|journees?|j|heures?|hours?|hrs?|h|days?)(?![\p{L}\d])`;
const COUNT = String.raw`\d+(?:[.,]\d+)?[ -]?${UNIT}`;
const QUALIFIER = String.raw`(?: (?:ouvr\p{L}+|calendaires?|francs?|calendar|working|business))?`;

const BEFORE =
  'sous|dans les|delais?|garanti(?:es?)?|paiements?|payables?|reglements?|echeances?|validite|valables?|preavis|retention|' +
  "conservation|conserve(?:es?|s)?|a partir de|jusqu['’]a|within|warranty|payments?|notice";
const BETWEEN =
  "un|de|des|d['’]|du|a|la|les|le|sous|dans|pendant|reponse|execution|livraison|intervention|delai|terms|of|in|within|for|is|est|max|maximum|[:=]";
const AFTER = 'delais?|garantie|preavis|retention|conservation|validite|fin de mois|net|warranty|notice';

const start = String.raw`(?<![\p{L}\d])`;
const end = String.raw`(?![\p{L}\d])`;
const TERMS = [
  String.raw`${start}(?:${BEFORE})(?: (?:des?|du) \p{L}+)?(?: ?(?:${BETWEEN})(?= |\d|$))* ?${COUNT}${QUALIFIER}`,
  String.raw`(?<![\p{L}\d.,/])${COUNT}${QUALIFIER}[ -](?:de |d['’])?(?:${AFTER})${end}`,
  String.raw`${start}(?:abat|contre)-jours?${end}`,
  // J+12, 5j/7, 24h/24.
  String.raw`${start}[jd] ?\+ ?\d+(?: ?${UNIT})?`,
  String.raw`${start}\d ?(?:j|jours?)? ?(?:/|sur) ?7(?: ?(?:j|jours?))?${end}`,
  String.raw`${start}24 ?(?:h|heures?)? ?(?:/|sur) ?24(?: ?(?:h|heures?))?${end}`,
];

/** "Gestion des heures", and neither "nombre de jours" nor "650 € la journée" nor "à la journée". */
const OBJECT = String.raw`(?<![\p{L}\d])(?<!(?:nombre|nb|number|quantite|qte|unites?|prix|taux|tarif|cout|eur|euros?|ht|a|[\d€]) )(?:des?|du|les?|la|une?|of|the)(?: the)? (?:jours?|journees?|heures?|days?|hours?)${end}`;

const WITHOUT_TIME = new RegExp([...TERMS, OBJECT].join('|'), 'gu');

/** A folded text without what it says of time that nobody bills. */
export const withoutTerms = (text: string): string => text.replace(WITHOUT_TIME, ' ');

const EXPENSES =
  'frais|deplacements?|hebergements?|hotels?|nuits?|nuitees?|repas|restauration|locations?|billets?|transports?|trajets?|' +
  'indemnites?|abonnements?|licen[cs]es?|penalites?|travel|accommodation|meals?|rental|hire|subscriptions?|hosting|penalty|penalties';
const EXPENSE = new RegExp(String.raw`^(?:${EXPENSES})${end}`, 'u');

/** True where a folded text starts with goods, travel or a penalty: its days are no work. */
export const startsWithExpense = (text: string): boolean => EXPENSE.test(text);
