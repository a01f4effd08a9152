import type { DemoFile, WorkedDay } from './model.js';
import {
  CENTRE_WORK,
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
import { craWorkbook } from './write-cra.js';
import { clockifyCsv, inHours, kimaiCsv, nativeTimesheet, togglCsv } from './write-timesheets.js';

const approved = (on: string, days: readonly WorkedDay[]) => ({
  approval: 'approved' as const,
  by: 'Direction du numérique',
  on,
  days,
});

const NATIVE: Readonly<Record<string, string>> = {
  forge: nativeTimesheet('MV-2026-04', [approved('2026-11-02', MOBILITY_WORK)]),
  sablonnet: nativeTimesheet('MV-2026-07', [approved('2026-10-02', CENTRE_WORK)]),
  pixelune: nativeTimesheet('MV-2026-08', [approved('2026-09-02', TICKETING_WORK)]),
  'perle-de-lune': nativeTimesheet('MV-2026-10', [approved('2026-10-02', PROOFREADING_WORK)]),
  'fictiva-ecoles': nativeTimesheet('MV-2026-13', [
    approved('2026-11-02', SCHOOL_WORK),
    {
      approval: 'approved_supplier',
      by: 'Chef d’équipe de Réseaux Fictiva',
      on: '2026-11-02',
      days: SCHOOL_WORK_OWN_SIDE,
    },
  ]),
};

/** The timesheets, each in the form of its tool. */
export async function timesheetFiles(): Promise<DemoFile[]> {
  const files: Record<string, string | Uint8Array> = {
    'brumeval-kimai.csv': kimaiCsv({ contract: 'MV-2026-01', project: 'Portail des démarches' }, [
      ...inHours(PORTAL_WORK, '7'),
      PORTAL_LAST_HOURS,
    ]),
    'fictiva-clockify.csv': clockifyCsv(
      { contract: 'MV-2026-03', project: 'Médiathèques' },
      inHours(LIBRARY_WORK, '7.5'),
    ),
    'lunaposte-toggl.csv': togglCsv(
      { contract: 'MV-2026-06', project: 'Guides des usagers' },
      inHours(GUIDE_WORK, '7'),
    ),
    'nebuline-cra.xlsx': await craWorkbook('MV-2026-02', 'Assistance', SUPPORT_WORK, '2026-10-02'),
    'jeanne-cra.xlsx': await craWorkbook('MV-2026-09', 'Ergonomie', JEANNE_WORK, '2026-06-30'),
    ...Object.fromEntries(Object.entries(NATIVE).map(([name, text]) => [`${name}.csv`, text])),
  };
  return Object.entries(files).map(([name, content]) => ({ path: `timesheets/${name}`, content }));
}
