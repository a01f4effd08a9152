/**
 * Duties that are the same every day by nature, folded: watching, on-call, answering users. A sheet that says so says what was
 * done, however often it says it. Phrases, since `support` alone is also a slide and `maintenance` any work.
 */
export const RECURRING_DUTIES: readonly string[] = (
  'astreinte|astreintes|permanence|permanences|supervision|infogerance|hotline|helpdesk|tma|mco|monitoring|vacation|vacations|' +
  'gardiennage|standard telephonique|maintien en condition|maintien en conditions|maintenance corrective|' +
  'maintenance preventive|tierce maintenance|support utilisateur|support utilisateurs|support aux utilisateurs|' +
  'support niveau|assistance utilisateur|assistance utilisateurs|assistance aux utilisateurs|centre de services|' +
  'centre de service|traitement des tickets|traitement des demandes|traitement des incidents|gestion des incidents|' +
  'resolution des incidents|accueil du public|accueil telephonique|exploitation informatique|exploitation des serveurs|' +
  'exploitation du centre|exploitation du systeme|exploitation du reseau|' +
  'on call|on duty|help desk|service desk|support desk|user support|level support|run duty|corrective maintenance|' +
  'preventive maintenance|application maintenance|incident handling|incident management|ticket handling|tickets handling|' +
  'ticket processing|duty shift|shift duty'
).split('|');

/** The same in a word or two, where nothing else is said: `support` is a duty, `support de formation` is a slide. */
export const DUTY_LABELS: ReadonlySet<string> = new Set(
  (
    'support|maintenance|exploitation|assistance|run|support client|support clients|support technique|support applicatif|' +
    'maintenance applicative|assistance technique|maintenance et support|support et maintenance|technical support|' +
    'customer support|application support|support and maintenance|maintenance and support|operations'
  ).split('|'),
);
