import type { Importer } from '../../importer.js';
import { boond } from './boond.js';
import { gitlab } from './gitlab.js';
import { sapCats } from './sap-cats.js';
import { timewarrior } from './timewarrior.js';
import { watsonJson } from './watson-json.js';

/** Time trackers read from JSON, one importer each. */
export const jsonTrackers: readonly Importer[] = [boond, gitlab, sapCats, timewarrior, watsonJson];
