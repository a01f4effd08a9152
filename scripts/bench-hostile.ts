import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { EXIT, type ExitStatus } from '../server/cli/exit-status.js';
import {
  asksForHelp,
  LANG_OPTION,
  parseArguments,
  refusePositionals,
} from '../server/cli/parse-arguments.js';
import { runCommand } from '../server/cli/run-command.js';
import type { Lang, Text } from '../server/domain/text.js';
import { projectRoot } from '../server/project-root.js';
import { benchBombs } from './hostile/bench-bombs.js';
import { benchFiles } from './hostile/bench-files.js';
import { benchService } from './hostile/bench-service.js';
import { DELIVERABLE_BOMBS } from './hostile/deliverable-bombs.js';
import { HEAVY_FILES } from './hostile/heavy-files.js';
import { HOSTILE_FILES } from './hostile/hostile-files.js';

const USAGE: Text = {
  fr: `Usage : npm run bench:hostile

Fabrique les fichiers qu’un inconnu hostile peut envoyer, les reçoit un à un,
puis huit à la fois sur un service en marche, et donne temps et mémoire. Le
rapport est en anglais ; docs/performance.md garde les chiffres.

Code de sortie : 0 mesuré ; 1 un fichier a donné autre chose, ou une mesure
dépasse son seuil ; 2 arguments faux.`,
  en: `Usage: npm run bench:hostile

Makes the files that a hostile stranger may send, receives them one by one,
then eight at once on a live service, and gives time and memory. The report is
in English; docs/performance.md keeps the figures.

Exit status: 0 measured; 1 a file came to something else, or a figure is above
its bar; 2 bad arguments.`,
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** `npm run bench:hostile`: the list of hostile files and requests, with its heavy variants, and what it costs. */
async function benchHostile(args: readonly string[], lang: Lang): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    say(USAGE[lang]);
    return EXIT.done;
  }
  refusePositionals(parseArguments(args, { lang: LANG_OPTION }).positionals);
  const folder = join(projectRoot(), 'var', 'bench-hostile');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    say(
      `Node ${process.versions.node}, ${availableParallelism()} processors. Size, time and most memory of a reading process:`,
    );
    const files = [...HOSTILE_FILES, ...HEAVY_FILES].sort((a, b) => a.item - b.item);
    const faults = await benchFiles(files, join(folder, 'files'), say);
    say('\nDelivered files, measured one by one:');
    faults.push(...(await benchBombs(DELIVERABLE_BOMBS, join(folder, 'bombs'), say)));
    say('\nOn a live service, while another client reads the list of invoices:');
    faults.push(...(await benchService(join(folder, 'service'), say)));
    for (const fault of faults) process.stderr.write(`${fault}\n`);
    return faults.length > 0 ? EXIT.failed : EXIT.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(benchHostile);
