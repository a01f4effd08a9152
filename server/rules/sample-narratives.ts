import type {
  ClericalTime,
  ContractMeetings,
  CopiedText,
  LooseText,
  SharedText,
  ToldTime,
} from './facts/narrative.js';

/** Invented narratives of the sample contract, which the cases of the rules vary. */

const sheet = (cell: string) => ({ file: 'timesheets/2026-09.xlsx', sheet: 'Sept', cell });

const group = {
  supplierKey: '11111111100011',
  contracts: ['M-2026-014'],
  entries: 6,
  days: '6',
  dates: ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-07', '2026-09-08'],
  lastDate: '2026-09-08',
  sources: [sheet('E7'), sheet('E8')],
};

/** 20 entries of a day, all with a description. */
export const sampleToldTime = (over: Partial<ToldTime> = {}): ToldTime => ({
  supplierKey: '11111111100011',
  entries: 20,
  told: 20,
  toldDays: '20',
  unconverted: 0,
  ...over,
});

/** 6 of 20 entries. */
export const sampleCopiedText = (over: Partial<CopiedText> = {}): CopiedText => ({
  ...group,
  month: null,
  words: 6,
  onDates: 6,
  told: 20,
  quotes: ['Développement du module de réservation en ligne'],
  ...over,
});

/** 6 entries of a day that say « Suivi ». */
export const sampleLooseText = (over: Partial<LooseText> = {}): LooseText => ({
  ...group,
  words: 1,
  isGeneral: true,
  actions: 0,
  atLeastDays: '1',
  byHour: false,
  quotes: ['Suivi'],
  ...over,
});

/** 2 entries that a colleague has too. */
export const sampleSharedText = (over: Partial<SharedText> = {}): SharedText => ({
  ...group,
  entries: 2,
  days: '2',
  dates: ['2026-09-01', '2026-09-02'],
  lastDate: '2026-09-02',
  words: 9,
  quotes: ['Rédaction du cahier des charges du futur portail des familles'],
  isElsewhere: false,
  others: [
    {
      personKey: 'P-0413',
      personName: 'Dominique Exemple',
      contract: 'M-2026-014',
      supplierKey: '11111111100011',
    },
  ],
  ...over,
});

/** A senior: 3 of 20 days on office tasks, on a card of two profiles, in a team of two. */
export const sampleClericalTime = (over: Partial<ClericalTime> = {}): ClericalTime => ({
  personKey: 'P-0412',
  personName: 'Camille Exemple',
  profile: 'Chef de projet',
  profileRate: '650',
  highestRate: '650',
  lowestRate: '450',
  profiles: 2,
  people: 2,
  entries: 20,
  told: 20,
  recordedDays: '20',
  unconverted: 0,
  clericalDays: '3',
  clericalEntries: 3,
  quote: 'Classement des dossiers du projet',
  dates: ['2026-09-01', '2026-09-02', '2026-09-03'],
  sources: [sheet('E7'), sheet('E8'), sheet('E9')],
  ...over,
});

/** Two meetings of three people. */
export const sampleMeetings = (
  over: Partial<ContractMeetings> = {},
  meeting: Partial<ContractMeetings['meetings'][number]> = {},
): ContractMeetings => ({
  people: 4,
  entries: 80,
  told: 80,
  vaguePeople: 0,
  meetings: [
    {
      people: 3,
      count: 2,
      days: '1.5',
      personKeys: ['P-0412', 'P-0413', 'P-0414'],
      quote: 'Réunion hebdomadaire avec la direction',
      dates: ['2026-09-03', '2026-09-10'],
      lastDate: '2026-09-10',
      sources: [sheet('E9'), sheet('F9'), sheet('G9')],
      ...meeting,
    },
  ],
  ...over,
});
