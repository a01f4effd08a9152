import { LIMITS } from '../../../importers/limits.js';
import { changedFiles } from './changed-files.js';
import { commitChurn, noChurn, type Churn } from './commit-churn.js';
import type { Commit } from './commit-object.js';
import type { History } from './history.js';
import type { PackObjects } from './pack-objects.js';
import { isMaintenance } from './who-committed.js';

/** A commit that adds more lines than people write in a sitting. */
export interface Burst {
  commit: string;
  on: string | null;
  linesAdded: number;
}

/** Lines of all commits. Null where lines were changed and none could be compared: that is no zero. */
interface LineFigures {
  linesAdded: number | null;
  linesDeleted: number | null;
  movedLines: number | null;
  whitespaceLines: number | null;
  /** Lines added and deleted, neither moved nor changed in their spaces alone. */
  churn: number | null;
}

/** Figures of the history of a bundle. Days are those of the authors, in the zone that each commit states. */
export interface HistoryFigures extends Omit<Churn, keyof LineFigures>, LineFigures {
  /** All commits. */
  commits: number;
  /** Of several branches into one: their lines are those of the commits they join. */
  mergeCommits: number;
  /** By programs that only maintain. */
  botCommits: number;
  /** Distinct addresses of the authors of the other commits. */
  authors: number;
  /** Commits that joined others or came from a program left out, here and below. Null without one that states its day. */
  firstOn: string | null;
  lastOn: string | null;
  activeDays: number;
  /** Days with a commit in each month, `2026-03`. */
  activeDaysByMonth: Record<string, number>;
  /** Commits of more than 2,000 added lines, the largest first, twenty at most. */
  bursts: Burst[];
  burstCommits: number;
  /** Commits whose lines could not be compared: their parent is not in the bundle, or there was too much to compare. */
  commitsNotCompared: number;
}

/** deliverable-evidence D: an import, a move or generated code are the usual reasons. */
const BURST_LINES = 2_000;
const LISTED_BURSTS = 20;

/** Goes through the commits of a bundle, oldest first. */
export function historyFigures(objects: PackObjects, { commits }: History): HistoryFigures {
  const known = new Set(commits.map(({ id }) => id));
  const work = commits.filter((commit) => !isMerge(commit) && !isBot(commit));
  const steps = { left: LIMITS.git.comparisonSteps };
  const room = { entries: LIMITS.git.treeEntries };
  const trees = new Map(commits.map(({ id, tree }) => [id, tree]));
  const total = noChurn();
  const bursts: Burst[] = [];
  let notCompared = 0;
  let files = 0;
  for (const commit of work) {
    const [parent] = commit.parents;
    const changed =
      parent !== undefined && !known.has(parent)
        ? null
        : changedFiles(objects, parent === undefined ? null : (trees.get(parent) ?? null), commit.tree, room);
    files += changed?.length ?? 0;
    const churn =
      changed === null || files > LIMITS.git.changedFiles ? null : commitChurn(objects, changed, steps);
    if (churn === null) {
      notCompared += 1;
      continue;
    }
    addTo(total, churn);
    if (churn.linesAdded > BURST_LINES)
      bursts.push({ commit: commit.id, on: commit.authoredOn, linesAdded: churn.linesAdded });
  }
  bursts.sort((a, b) => b.linesAdded - a.linesAdded || (a.commit < b.commit ? -1 : 1));
  return {
    commits: commits.length,
    mergeCommits: commits.filter(isMerge).length,
    botCommits: commits.filter((commit) => !isMerge(commit) && isBot(commit)).length,
    authors: new Set(work.map(({ authorAddress }) => authorAddress.toLowerCase())).size,
    ...daysOf(work),
    ...total,
    ...lineFigures(total, notCompared),
    bursts: bursts.slice(0, LISTED_BURSTS),
    burstCommits: bursts.length,
    commitsNotCompared: notCompared,
  };
}

const isMerge = ({ parents }: Commit): boolean => parents.length > 1;
const isBot = ({ authorName, authorAddress }: Commit): boolean => isMaintenance(authorName, authorAddress);

/** Days of authors: first, last, how many, and how many of each month. */
export function daysOf(
  commits: readonly { authoredOn: string | null }[],
): Pick<HistoryFigures, 'firstOn' | 'lastOn' | 'activeDays' | 'activeDaysByMonth'> {
  const stated = commits.flatMap(({ authoredOn }) => (authoredOn === null ? [] : [authoredOn]));
  const days = [...new Set(stated)].sort();
  const months: Record<string, number> = {};
  for (const day of days) months[day.slice(0, 7)] = (months[day.slice(0, 7)] ?? 0) + 1;
  return {
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    activeDays: days.length,
    activeDaysByMonth: months,
  };
}

function lineFigures(total: Churn, commitsNotCompared: number): LineFigures {
  const { linesAdded, linesDeleted, movedLines, whitespaceLines } = total;
  if (total.filesCompared === 0 && commitsNotCompared + total.filesNotCompared > 0)
    return { linesAdded: null, linesDeleted: null, movedLines: null, whitespaceLines: null, churn: null };
  const churn = linesAdded + linesDeleted - 2 * (movedLines + whitespaceLines);
  return { linesAdded, linesDeleted, movedLines, whitespaceLines, churn };
}

function addTo(total: Churn, churn: Churn): void {
  total.linesAdded += churn.linesAdded;
  total.linesDeleted += churn.linesDeleted;
  total.movedLines += churn.movedLines;
  total.whitespaceLines += churn.whitespaceLines;
  total.apartLines += churn.apartLines;
  total.filesCompared += churn.filesCompared;
  total.filesNotCompared += churn.filesNotCompared;
  for (const [name, { added, deleted }] of Object.entries(churn.byLanguage)) {
    const language = (total.byLanguage[name] ??= { added: 0, deleted: 0 });
    language.added += added;
    language.deleted += deleted;
  }
}
