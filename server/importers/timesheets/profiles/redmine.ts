import type { TrackerProfile } from '../tracker-profile.js';

/**
 * Redmine's list of time entries, English and French labels. The French file is often separated by semicolons, with a decimal
 * comma, in Windows-1252; its dates follow the setting of whoever exported.
 */
export const redmine: TrackerProfile = {
  format: 'redmine',
  headers: {
    personName: ['User', 'Utilisateur', 'Author', 'Auteur'],
    date: ['Date'],
    quantity: ['Hours', 'Heures', 'Temps passé'],
    project: ['Project', 'Projet'],
    task: ['Issue', 'Demande'],
    activity: ['Activity', 'Activité'],
    note: ['Comment', 'Comments', 'Commentaire', 'Commentaires'],
    enteredOn: ['Created', 'Créé'],
  },
  signatures: [['date', 'personName', 'project', 'activity', 'task', 'quantity']],
  foreignHeaders: [],
  plainQuantity: 'hour',
};
