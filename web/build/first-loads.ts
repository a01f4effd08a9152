import { gzipSync } from 'node:zlib';

/** Compressed JavaScript, in bytes, that each page loads before it shows, the application's own entry included. */
export type FirstLoads = Record<string, number>;

interface Chunk {
  fileName: string;
  facadeModuleId: string | null;
  isEntry: boolean;
  imports: readonly string[];
  code: string;
}

const PAGE = /\/src\/features\/.*-page\.tsx$/;
const SHELL = '/src/app/signed-in-shell.tsx';
/** Pages that open before sign-in, without the shell. */
const OUTSIDE = /\/(signin|start)-page\.tsx$/;

function bytesOf(first: readonly Chunk[], chunks: ReadonlyMap<string, Chunk>): number {
  const seen = new Map<string, number>();
  const visit = (chunk: Chunk): void => {
    if (seen.has(chunk.fileName)) return;
    seen.set(chunk.fileName, gzipSync(chunk.code, { level: 9 }).length);
    for (const name of chunk.imports) {
      const next = chunks.get(name);
      if (next) visit(next);
    }
  };
  first.forEach(visit);
  return [...seen.values()].reduce((sum, size) => sum + size, 0);
}

/** What each page loads: a page is a chunk of its own, opened inside the shell unless it comes before sign-in. */
export function firstLoads(all: readonly Chunk[]): FirstLoads {
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const entry = all.filter(({ isEntry }) => isEntry);
  const shell = all.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(SHELL));
  const pages = all.filter(({ facadeModuleId }) => facadeModuleId !== null && PAGE.test(facadeModuleId));
  const sizes = pages.map((page) => {
    const path = page.facadeModuleId ?? '';
    const around = OUTSIDE.test(path) ? entry : [...entry, ...shell];
    const name = path.slice(path.lastIndexOf('/') + 1, -'-page.tsx'.length);
    return [name, bytesOf([...around, page], chunks)] as const;
  });
  return Object.fromEntries(sizes.sort(([a], [b]) => a.localeCompare(b)));
}
