import { expect, test } from '@jest/globals';
import { DatabaseFault, serverFault } from '../db/database-fault.js';
import { ToldFault } from '../domain/told-fault.js';
import { pageSentence } from './page-sentence.js';

const GENERAL = {
  fr: 'La base de données ne répond pas. Rien n’a été changé ; réessayez dans un instant.',
  en: 'The database does not answer. Nothing was changed; try again in a moment.',
};

test('what happened to the database is told in words that fit a page as well as a command', () => {
  const lost = serverFault(Object.assign(new Error('cut'), { code: '57P01' }));
  const full = serverFault(Object.assign(new Error('full'), { code: '53100' }));
  expect([lost, full].map((fault) => fault && pageSentence(fault))).toEqual([
    {
      fr: 'La connexion à la base de données a été coupée pendant le travail. Rien n’a été gardé ; recommencez.',
      en: 'The connection to the database was cut during the work. Nothing was kept; try again.',
    },
    {
      fr: 'Le serveur de base de données n’a plus de place. Rien n’a été gardé.',
      en: 'The database server has no room left. Nothing was kept.',
    },
  ]);
});

test('a sentence for whoever starts Déclic stays there: a page names no setting, option or machine', () => {
  const text = {
    fr: 'Indiquez une base dans DATABASE_URL, ou relancez avec --xlsx.',
    en: 'Name a database in DATABASE_URL, or start again with --xlsx.',
  };
  expect(pageSentence(new DatabaseFault('no-postgres', text))).toEqual(GENERAL);
  expect(pageSentence(new ToldFault(text))).toEqual(GENERAL);
});
