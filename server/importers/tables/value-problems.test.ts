import { expect, test } from '@jest/globals';
import { dateOfOtherWeekday } from './date-text.js';
import { ambiguousDate, badDate } from './value-problems.js';

const AT = { file: 'factures.csv', line: 2 };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('a date that may start with its year is asked about with what to do when it does', () => {
  const { message } = ambiguousDate.make(AT, { seen: '26-09-02', others: 0 });
  expect(plain(message.fr)).toBe(
    'Rien dans le fichier ne dit si « 26-09-02 » commence par le jour, par le mois ou par l’année. Répondez day-first (jour d’abord) ou month-first (mois d’abord) ; si c’est l’année, écrivez-la avec quatre chiffres dans le fichier et envoyez-le de nouveau.',
  );
  expect(message.en).toBe(
    'Nothing in the file says whether “26-09-02” starts with the day, with the month or with the year. Answer day-first or month-first; if it is the year, write it with four digits in the file and send it again.',
  );
});

test('a day of the week that is not that of its date is told with the date', () => {
  const otherWeekday = dateOfOtherWeekday('lundi 2 septembre 2026');
  const { message } = badDate.make(AT, { column: 'Date', required: true, otherWeekday });
  expect(plain(message.fr)).toBe(
    'La colonne « Date » donne un jour de la semaine qui n’est pas celui du 2 sept. 2026 : corrigez l’un ou l’autre ; la ligne n’est pas reprise.',
  );
  expect(plain(message.en)).toBe(
    'Column “Date” gives a day of the week that is not that of 2 Sept 2026: correct one or the other; the row is left out.',
  );
  expect(dateOfOtherWeekday('mercredi 2 septembre 2026')).toBeNull();
});
