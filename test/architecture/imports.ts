import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** One import of one file by another, both as paths from the root; `to` is null for a package. */
export interface Import {
  from: string;
  to: string | null;
  specifier: string;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** TypeScript sources under a folder of the root, tests and declaration files left out. */
export function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Every import of these sources, types included: a reader follows them too. */
export function importsOf(root: string, sources: readonly string[]): Import[] {
  return sources.flatMap((from) => {
    const code = readFileSync(join(root, from), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    return [...code.matchAll(IMPORT)].map(([, statically, dynamically]) => {
      const specifier = statically ?? dynamically ?? '';
      const to = specifier.startsWith('.')
        ? normalize(join(dirname(from), specifier.replace(/\.js$/, '.ts')))
        : null;
      return { from, to, specifier };
    });
  });
}

/** Groups of files that import each other in a circle (strongly connected, two files or more). */
export function cyclesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) if (to !== null) next.set(from, [...(next.get(from) ?? []), to]);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): number => {
    const own = index.size;
    index.set(file, own);
    low.set(file, own);
    stack.push(file);
    for (const to of next.get(file) ?? []) {
      const reached = index.has(to) ? (stack.includes(to) ? (index.get(to) ?? own) : Infinity) : visit(to);
      low.set(file, Math.min(low.get(file) ?? own, reached));
    }
    if (low.get(file) === own) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) cycles.push(group.sort());
    }
    return low.get(file) ?? own;
  };
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return cycles;
}
