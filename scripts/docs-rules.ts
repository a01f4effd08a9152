import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../server/project-root.js';
import { rulePages } from './docs/rule-pages.js';

/** `npm run docs:rules`: writes the pages of `docs/rules`, and removes those of rules that are no more. */
const folder = join(projectRoot(), 'docs', 'rules');
const pages = await rulePages();
await mkdir(folder, { recursive: true });
for (const file of await readdir(folder)) if (!pages.has(file)) await rm(join(folder, file));
for (const [file, text] of pages) await writeFile(join(folder, file), text);
process.stderr.write(`docs/rules: ${pages.size} files\n`);
