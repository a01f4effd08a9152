import { readFileSync } from 'node:fs';

/** A question in SQL, kept in its own file beside the code that asks it. */
export function sqlFile(base: string, name: string): string {
  return readFileSync(new URL(name, base), 'utf8');
}
