import { MARJOLAINE } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

const intranet = { supplier: MARJOLAINE.siret, contract: 'MV-2026-40' };
const markets = { supplier: MARJOLAINE.siret, contract: 'MV-2026-42' };
/** What was done is asked, and no day is in question yet. */
const NOTHING_AT_STAKE = { days: null, amount: null };

/** What the timesheets say was done. */
export const PLANTED_IN_NARRATIVES: readonly PlantedCase[] = [
  {
    code: 'R6',
    subject: { ...intranet, invoice: 'MJ-2026-40', line: '1', personKey: 'P-4001' },
    ...NOTHING_AT_STAKE,
    why: 'The project director, at 800 €, spends two days of ten on filing; analysts are at 550 €.',
    twin: {
      at: { invoice: 'FV-2026-06', line: '1' },
      why: 'Three days of ten on filing, at the dearest of two profiles, by somebody who works alone.',
    },
  },
  {
    code: 'R7',
    subject: intranet,
    ...NOTHING_AT_STAKE,
    why: 'Three people note the same meeting with the communication department on 3 September.',
    twin: {
      at: { contract: 'MV-2026-42' },
      why: 'Three people at one workshop with the stallholders.',
    },
  },
  {
    code: 'T9',
    subject: { ...intranet, personKey: 'P-4002' },
    ...NOTHING_AT_STAKE,
    why: 'Five days of twelve under one text about the templates of the front page.',
    twin: {
      at: { personKey: 'P-4003' },
      why: 'Eleven days of twelve under one text, each with the number of its ticket.',
    },
  },
  {
    code: 'T10',
    subject: { supplier: MARJOLAINE.siret, personKey: 'P-4006' },
    ...NOTHING_AT_STAKE,
    why: 'The same sentence on two contracts, on 21 and 22 September.',
    twin: {
      at: { personKey: 'P-4007' },
      why: 'The same sentence on the same days, which says that the work was done in pairs.',
    },
  },
  {
    code: 'T11',
    subject: { ...intranet, personKey: 'P-4004' },
    ...NOTHING_AT_STAKE,
    why: 'Three days of ten say « Suivi du projet », « Divers » and « Suivi ».',
    twin: {
      at: { personKey: 'P-4005' },
      why: 'Ten days told by the number of a ticket alone.',
    },
  },
  {
    code: 'T12',
    subject: { ...markets, personKey: 'P-4201' },
    ...NOTHING_AT_STAKE,
    why: 'Two days of five, by the hour, join interviews, their analysis and the minutes.',
    twin: {
      at: { personKey: 'P-4202' },
      why: 'The same three acts, each with its hours.',
    },
  },
];
