import { excerptOf, tokenOf, type TraceHit } from './trace-hit.js';
import type { PathRule } from './trace-rule.js';

/** Files of a source tree that a coding tool keeps, by their exact path from its root. */
export function findInPaths(file: string, paths: readonly string[], rules: readonly PathRule[]): TraceHit[] {
  const root = commonFolder(paths);
  return rules.flatMap((rule, rank) => {
    const path = paths.find((one) => rule.pattern.test(one.slice(root.length)));
    const match = path === undefined ? null : rule.pattern.exec(path.slice(root.length));
    if (path === undefined || match === null) return [];
    return [
      {
        rule: rule.rule,
        group: rule.group,
        rank,
        strength: rule.strength,
        token: tokenOf(match, rule.shown),
        at: { file, path },
        excerpt: excerptOf(path, 0, path.length),
        mention: null,
        stated: false,
        shared: false,
      },
    ];
  });
}

/** The one folder that an archive packs everything into, with its slash; '' when there is none. */
function commonFolder(paths: readonly string[]): string {
  const [first] = paths;
  const end = first?.indexOf('/') ?? -1;
  if (first === undefined || end === -1) return '';
  const folder = first.slice(0, end + 1);
  return !folder.startsWith('.') && paths.every((path) => path.startsWith(folder)) ? folder : '';
}
