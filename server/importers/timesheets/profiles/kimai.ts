import type { TrackerProfile } from '../tracker-profile.js';

/**
 * Kimai's default export, English, French and German labels (reference: Kimai 2, DefaultTemplate and its
 * translations). Rate columns vanish with the user's rights; custom fields may repeat a name.
 */
export const kimai: TrackerProfile = {
  format: 'kimai',
  headers: {
    personName: ['Name', 'Nom'],
    account: ['User', 'Username', "Nom d'utilisateur", 'Utilisateur', 'Benutzer', 'Benutzername'],
    email: ['E-mail', 'Email', 'Adresse e-mail', 'E-Mail-Adresse'],
    date: ['Date', 'Datum'],
    startTime: ['From', 'Begin', 'De', 'Début', 'Von', 'Beginn'],
    endTime: ['To', 'End', 'À', 'Fin', 'Bis', 'Ende'],
    quantity: ['Duration', 'Durée', 'Dauer'],
    orderRef: [
      'Order number',
      'Numéro de commande',
      'N° de commande',
      'Commande',
      'Bestellnummer',
      'Auftragsnummer',
    ],
    project: ['Project', 'Projet', 'Projekt'],
    task: ['Activity', 'Activité', 'Tätigkeit'],
    note: ['Description', 'Beschreibung'],
    billable: ['Billable', 'Facturable', 'Abrechenbar'],
    tags: ['Tags', 'Mots-clés', 'Schlagworte', 'Schlagwörter'],
  },
  signatures: [
    ['date', 'startTime', 'endTime', 'quantity', 'personName', 'project', 'task'],
    ['date', 'startTime', 'endTime', 'quantity', 'account', 'project', 'task'],
  ],
  foreignHeaders: [],
  plainQuantity: 'hour',
};
