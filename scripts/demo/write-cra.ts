import type { Worksheet } from 'exceljs';
import { eachDay, isoDay } from '../../server/domain/civil-date.js';
import { fixedWorkbook } from './fixed-workbook.js';
import type { WorkedDay } from './model.js';
import { memberOf } from './team.js';

const MONTHS = [
  ...['Janvier', 'Février', 'Mars', 'Avril', 'Mai', 'Juin'],
  ...['Juillet', 'Août', 'Septembre', 'Octobre', 'Novembre', 'Décembre'],
];
const LETTERS = 'LMMJVSD';
/** Names stand in the two first columns. */
const FIRST_DAY_COLUMN = 3;
const DAYS_ROW = 6;

/** The monthly form of French firms: missions in rows, days in columns, one sheet a person and month. */
export async function craWorkbook(
  contract: string,
  project: string,
  days: readonly WorkedDay[],
  date: string,
): Promise<Uint8Array> {
  const sheets = new Map<string, WorkedDay[]>();
  for (const day of days) {
    const key = `${day.person} ${day.date.slice(0, 7)}`;
    sheets.set(key, [...(sheets.get(key) ?? []), day]);
  }
  return await fixedWorkbook(date, (book) => {
    for (const [name, own] of sheets) fillMonth(book.addWorksheet(name), contract, project, own);
  });
}

function fillMonth(sheet: Worksheet, contract: string, project: string, days: readonly WorkedDay[]): void {
  const [first] = days;
  if (first === undefined) return;
  const month = first.date.slice(0, 7);
  const [year = '', number = ''] = month.split('-');
  const all = eachDay(`${month}-01`, `${month}-31`).filter((date) => date.startsWith(month));
  sheet.getCell('A1').value = 'Compte rendu d’activité';
  sheet.getCell('A2').value = `MOIS : ${MONTHS[Number(number) - 1] ?? ''} ${year}`;
  sheet.getCell('A3').value = `NOM ET PRENOM : ${memberOf(contract, first.person).name}`;
  sheet.getCell('A4').value = `MARCHE N° : ${contract}`;
  sheet.getCell(DAYS_ROW, 1).value = 'Projet';
  sheet.getCell(DAYS_ROW, 2).value = 'Tâche';
  sheet.getCell(DAYS_ROW + 1, 1).value = project;
  sheet.getCell(DAYS_ROW + 1, 2).value = first.task;
  all.forEach((date, index) => {
    const column = FIRST_DAY_COLUMN + index;
    sheet.getCell(DAYS_ROW - 1, column).value = LETTERS.charAt(isoDay(date) - 1);
    sheet.getCell(DAYS_ROW, column).value = index + 1;
    const day = days.find((one) => one.date === date);
    if (day !== undefined) sheet.getCell(DAYS_ROW + 1, column).value = Number(day.days);
  });
  const total = FIRST_DAY_COLUMN + all.length;
  sheet.getCell(DAYS_ROW, total).value = 'Total';
  sheet.getCell(DAYS_ROW + 1, total).value = days.reduce((sum, day) => sum + Number(day.days), 0);
}
