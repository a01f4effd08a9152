import { readdirSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../../server/rules/catalogue.js';
import type { Planter } from './planter.js';

const FOLDER = path.join(import.meta.dirname, 'planters');
const FILE = /^([a-z]\d+)-[a-z0-9-]+\.ts$/;

/** Every planter, in the order of the catalogue. Each file of the folder exports one, named `planter`. */
export async function loadPlanters(): Promise<Planter[]> {
  const planters: Planter[] = [];
  // One after the other: Jest loses modules that several imports share.
  for (const file of readdirSync(FOLDER).sort()) {
    const { planter } = (await import(`./planters/${file.replace(/\.ts$/, '.js')}`)) as { planter: Planter };
    if (FILE.exec(file)?.[1] !== planter.code.toLowerCase())
      throw new Error(`${file} should be named after its rule, ${planter.code}`);
    planters.push(planter);
  }
  const place = (planter: Planter): number => catalogue.findIndex(({ code }) => code === planter.code);
  return planters.sort((a, b) => place(a) - place(b));
}
