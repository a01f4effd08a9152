import type { Rule } from '../rule.js';

const DOD = {
  fr: 'DoD-IG 7600.3 (États-Unis, 1993) : charges qui baissent près du plafond ; part proposée',
  en: 'DoD-IG 7600.3 (United States, 1993): charges that drop near the ceiling; share proposed',
};

/** When a team is said to have moved. */
export const params = {
  ceiling: {
    type: 'share',
    default: '0.9',
    origin: DOD,
    describe: {
      fr: 'Part du plafond au-delà de laquelle on regarde',
      en: 'Share of the ceiling beyond which one looks',
    },
  },
  change: {
    type: 'share',
    default: '0.5',
    origin: DOD,
    describe: {
      fr: 'Part dont les jours baissent sur un marché et montent sur l’autre',
      en: 'Share by which days fall on one contract and rise on the other',
    },
  },
  months: {
    type: 'count',
    default: '3',
    origin: { fr: 'proposée : un trimestre', en: 'proposed: a quarter' },
    describe: { fr: 'Mois comparés avant et après', en: 'Months compared before and after' },
  },
  fewest: {
    type: 'days',
    default: '5',
    origin: { fr: 'proposée : une semaine', en: 'proposed: a week' },
    describe: { fr: 'Jours déplacés à partir desquels on demande', en: 'Moved days from which one asks' },
  },
} as const satisfies Rule['params'];
