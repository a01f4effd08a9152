import { REPORT_WORK } from './declared-works.js';
import { COAST_WORK } from './kiosk-works.js';
import type { DemoFile, Row, WorkedDay } from './model.js';
import { MOVING_WORK } from './moving-works.js';
import {
  CENTRE_WORK,
  COUNTER_WORK,
  GUIDE_WORK,
  JEANNE_WORK,
  LIBRARY_WORK,
  MOBILITY_WORK,
  PORTAL_LAST_HOURS,
  PORTAL_WORK,
  PROOFREADING_WORK,
  SCHOOL_WORK,
  SCHOOL_WORK_OWN_SIDE,
  SUPPORT_WORK,
  TICKETING_WORK,
} from './timesheets.js';
import { NARRATIVE_SHEETS } from './narrative-works.js';
import { PRESENCE_SHEETS } from './presence-sheets.js';
import { afterMonth, lastWorkday } from './workdays.js';
import { craWorkbook } from './write-cra.js';
import { clockifyCsv, inHours, kimaiCsv, nativeTimesheet, togglCsv } from './write-timesheets.js';

const BUYER_SIDE = 'Direction du numérique';

/** A file of one month that carries no approval of its own: the register says who approved it, and when. */
interface MonthlySheet {
  name: string;
  contract: string;
  filedOn: string;
  content: () => string | Promise<Uint8Array>;
}

const monthOf = ({ date }: { date: string }): string => date.slice(0, 7);

function monthly(
  work: readonly WorkedDay[],
  sheet: (month: string, days: WorkedDay[]) => MonthlySheet,
): MonthlySheet[] {
  const months = [...new Set(work.map(monthOf))].sort();
  return months.map((month) =>
    sheet(
      month,
      work.filter((day) => monthOf(day) === month),
    ),
  );
}

const MONTHLY: readonly MonthlySheet[] = [
  ...monthly(PORTAL_WORK, (month, days) => ({
    name: `brumeval-kimai-${month}.csv`,
    contract: 'MV-2026-01',
    filedOn: afterMonth(month),
    content: () =>
      kimaiCsv({ contract: 'MV-2026-01', project: 'Portail des démarches' }, [
        ...inHours(days, '7'),
        ...(monthOf(PORTAL_LAST_HOURS) === month ? [PORTAL_LAST_HOURS] : []),
      ]),
  })),
  ...monthly(LIBRARY_WORK, (month, days) => ({
    name: `fictiva-clockify-${month}.csv`,
    contract: 'MV-2026-03',
    filedOn: afterMonth(month),
    content: () => clockifyCsv({ contract: 'MV-2026-03', project: 'Médiathèques' }, inHours(days, '7.5')),
  })),
  ...monthly(GUIDE_WORK, (month, days) => ({
    name: `lunaposte-toggl-${month}.csv`,
    contract: 'MV-2026-06',
    filedOn: afterMonth(month),
    content: () => togglCsv({ contract: 'MV-2026-06', project: 'Guides des usagers' }, inHours(days, '7')),
  })),
  ...monthly(SUPPORT_WORK, (month, days) => ({
    name: `nebuline-cra-${month}.xlsx`,
    contract: 'MV-2026-02',
    filedOn: afterMonth(month),
    content: () => craWorkbook('MV-2026-02', 'Assistance', days, afterMonth(month)),
  })),
  // Filled in and approved on the last day of the month: what the contract asks for.
  ...monthly(JEANNE_WORK, (month, days) => ({
    name: `jeanne-cra-${month}.xlsx`,
    contract: 'MV-2026-09',
    filedOn: lastWorkday(month),
    content: () => craWorkbook('MV-2026-09', 'Ergonomie', days, lastWorkday(month)),
  })),
];

/** What the register says of the monthly files. */
export const FILED_TIMESHEETS: readonly Row[] = MONTHLY.map(({ name, contract, filedOn }) => ({
  file: `timesheets/${name}`,
  contract_ref: contract,
  submitted_on: filedOn,
  approved_on: filedOn,
  approved_by: BUYER_SIDE,
  approver_side: 'buyer',
}));

/** Days that the buyer approved after the end of each month. */
const approved = (work: readonly WorkedDay[]) =>
  work.map((day) => ({
    ...day,
    approval: 'approved' as const,
    by: BUYER_SIDE,
    on: afterMonth(monthOf(day)),
  }));

const approvedByOwnSide = (work: readonly WorkedDay[]) =>
  work.map((day) => ({
    ...day,
    approval: 'approved_supplier' as const,
    by: 'Chef d’équipe de Réseaux Fictiva',
    on: afterMonth(monthOf(day)),
  }));

const NATIVE: Readonly<Record<string, string>> = {
  lierrebleu: nativeTimesheet('MV-2026-47', approved(REPORT_WORK)),
  nacree: nativeTimesheet('MV-2026-35', approved(COAST_WORK)),
  forge: nativeTimesheet('MV-2026-04', approved(MOBILITY_WORK)),
  ...Object.fromEntries(
    Object.entries(MOVING_WORK).map(([contract, work]) => [
      contract.toLowerCase(),
      nativeTimesheet(contract, approved(work)),
    ]),
  ),
  sablonnet: nativeTimesheet('MV-2026-07', approved(CENTRE_WORK)),
  pixelune: nativeTimesheet('MV-2026-08', approved(TICKETING_WORK)),
  'cadran-lune': nativeTimesheet('MV-2026-32', approved(COUNTER_WORK)),
  'perle-de-lune': nativeTimesheet('MV-2026-10', approved(PROOFREADING_WORK)),
  'fictiva-ecoles': nativeTimesheet('MV-2026-13', [
    ...approved(SCHOOL_WORK),
    ...approvedByOwnSide(SCHOOL_WORK_OWN_SIDE),
  ]),
};

/** The timesheets, each in the form of its tool. */
export async function timesheetFiles(): Promise<DemoFile[]> {
  const monthlyFiles = await Promise.all(
    MONTHLY.map(async ({ name, content }) => ({ path: `timesheets/${name}`, content: await content() })),
  );
  const native = Object.entries(NATIVE).map(([name, content]) => ({
    path: `timesheets/${name}.csv`,
    content,
  }));
  return [...monthlyFiles, ...native, ...PRESENCE_SHEETS, ...NARRATIVE_SHEETS];
}
