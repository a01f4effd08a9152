import { join } from 'node:path';
import { exact, toDecimal, type Decimal } from '../../server/domain/decimal.js';
import { readTable } from './read-table.js';

/** A public set of software projects: where its size and effort stand. */
export interface PublicSet {
  name: string;
  file: string;
  size: string;
  sizeUnit: 'function_point' | 'kloc';
  effort: string;
  /** Hours of one unit of effort. */
  hours: Decimal;
}

/** One project. */
export interface Project {
  size: Decimal;
  days: Decimal;
}

/** Hours of a person-month in these sets, and of a day here. */
const MONTH = '152';
const DAY = '7';

/** The sets, in units of `effort:check`. */
export const PUBLIC_SETS: readonly PublicSet[] = [
  {
    name: 'Albrecht',
    file: 'albrecht.arff',
    size: 'RawFPcounts',
    sizeUnit: 'function_point',
    effort: 'Effort',
    hours: '1000',
  },
  {
    name: 'Desharnais',
    file: 'Desharnais.csv',
    size: 'PointsAjust',
    sizeUnit: 'function_point',
    effort: 'Effort',
    hours: '1',
  },
  { name: 'Miyazaki94', file: 'miyazaki94.arff', size: 'KLOC', sizeUnit: 'kloc', effort: 'MM', hours: MONTH },
  { name: 'COCOMO81', file: 'COCOMO-81.csv', size: 'loc', sizeUnit: 'kloc', effort: 'actual', hours: MONTH },
  {
    name: 'Kemerer',
    file: 'kemerer.arff',
    size: 'AdjFP',
    sizeUnit: 'function_point',
    effort: 'EffortMM',
    hours: MONTH,
  },
];

/** Reads a set from the folder that holds it. Throws when a size or an effort is not a number. */
export async function readProjects(folder: string, set: PublicSet): Promise<Project[]> {
  const rows = await readTable(join(folder, set.file));
  return rows.map((row) => ({
    size: toDecimal(exact(row[set.size] ?? '')),
    days: toDecimal(
      exact(row[set.effort] ?? '')
        .times(set.hours)
        .div(DAY)
        .round(8),
    ),
  }));
}

/** A set as the history that `effort:check` reads. */
export function historyText(projects: readonly Project[], { sizeUnit }: PublicSet): string {
  const rows = projects.map(({ size, days }) => `software,${size},${sizeUnit},${days}\n`);
  return `type,size,size_unit,actual_days\n${rows.join('')}`;
}
