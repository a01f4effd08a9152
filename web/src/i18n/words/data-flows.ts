import { area } from '../instance.js';

/** Where the data goes. */
export const dataFlows = area('dataFlows', {
  fr: {
    intro:
      'Déclic tourne sur cette machine et n’envoie rien d’autre que ce qui suit. Aucun service d’IA n’est appelé.',
    live: 'La liste est lue dans la configuration, à chaque ouverture de cette page.',
    caption: 'Destinations',
    destination: 'Destination',
    host: 'Hôte configuré',
    noHost: 'aucun : cette machine',
    what: 'Ce qui part',
    state: 'État',
    active: 'actif',
    inactive: 'non configuré',
  },
  en: {
    intro: 'Déclic runs on this machine and sends nothing but what follows. No AI service is called.',
    live: 'The list is read from the configuration each time this page opens.',
    caption: 'Destinations',
    destination: 'Destination',
    host: 'Configured host',
    noHost: 'none: this machine',
    what: 'What leaves',
    state: 'State',
    active: 'active',
    inactive: 'not configured',
  },
});
