import { join, relative } from 'node:path';
import { auditCommand } from '../server/cli/audit/audit-command.js';
import { EXIT, type ExitStatus } from '../server/cli/exit-status.js';
import {
  asksForHelp,
  LANG_OPTION,
  parseArguments,
  refusePositionals,
} from '../server/cli/parse-arguments.js';
import { runCommand } from '../server/cli/run-command.js';
import { UsageError } from '../server/cli/usage-error.js';
import { readConfig } from '../server/config.js';
import type { Lang, Text } from '../server/domain/text.js';
import { catalogue } from '../server/rules/catalogue.js';
import { DEMO_USAGE } from './demo/demo-usage.js';
import { DEMO_AS_OF, demoFiles } from './demo/dossier.js';
import { placeFiles } from './demo/place-files.js';

/** Ends after the audit. */
const ONCE = 'once';

const DOING: Text = {
  fr: 'Démonstration : les factures d’une métropole inventée sont écrites puis contrôlées sur cette machine (une dizaine de secondes)…',
  en: 'Demonstration: the invoices of an invented metropolis are written, then audited on this machine (about ten seconds)…',
};

function unwritable(folder: string, code: string): Text {
  return {
    fr: `Impossible d’écrire la démonstration dans ${folder} (${code}).`,
    en: `The demonstration cannot be written to ${folder} (${code}).`,
  };
}

/** What was seen, and what to try next. The report has named the workbook and the result. */
function ending(dossier: string, lang: Lang): string {
  const rules = String(catalogue.length);
  const next = `  npm run audit -- ${dossier} --as-of ${DEMO_AS_OF} --lang ${lang} --rules I5`;
  return {
    fr: [
      `Ici, tout est inventé. Chacun des ${rules} contrôles pose une question et une seule ;`,
      'le cas innocent qui lui ressemble n’en reçoit aucune. Un document est refusé',
      'exprès, un autre attend une réponse. La liste des cas : scripts/demo/planted.ts',
      `Le dossier : ${dossier}`,
      'À essayer ensuite, sur ce dossier ou sur le vôtre :',
      next,
    ],
    en: [
      `Everything here is invented. Each of the ${rules} rules asks one question and no more;`,
      'the innocent case that looks like it is asked none. One document is refused on',
      'purpose, another waits for an answer. The list of cases: scripts/demo/planted.ts',
      `The dossier: ${dossier}`,
      'To try next, on this dossier or on yours:',
      next,
    ],
  }[lang].join('\n');
}

/** A path as one types it from the current folder, which holds it or not. */
function typed(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

async function writeDossier(folder: string): Promise<void> {
  try {
    await placeFiles(folder, await demoFiles());
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new UsageError(unwritable(folder, code));
  }
}

/**
 * `npm run demo`: writes the dossier of the invented metropolis into `demo/` of the data folder and audits it as
 * `npm run audit` does, then serves it in the application until it is stopped. What an earlier run left there is replaced;
 * two runs may go on at once.
 */
async function demoCommand(args: readonly string[], lang: Lang, signal: AbortSignal): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    process.stdout.write(`${DEMO_USAGE[lang]}\n`);
    return EXIT.done;
  }
  const { options, positionals } = parseArguments(args, { lang: LANG_OPTION, [ONCE]: { takes: 'flag' } });
  refusePositionals(positionals);
  const config = readConfig(process.env);
  const folder = join(config.dataDir, 'demo');
  process.stderr.write(`${DOING[lang]}\n`);
  const at = (name: string): string => typed(join(folder, name));
  const dossier = at('dossier');
  await writeDossier(dossier);
  signal.throwIfAborted();
  const status = await auditCommand(
    [dossier, '--as-of', DEMO_AS_OF, '--json', at('audit.json'), '--xlsx', at(`audit-${lang}.xlsx`)],
    lang,
    signal,
  );
  process.stdout.write(`\n${ending(dossier, lang)}\n`);
  // The dossier holds a document that must be refused.
  const done = status === EXIT.refused ? EXIT.done : status;
  if (done !== EXIT.done || options.has(ONCE)) return done;
  const { serveDemo } = await import('./demo/serve-demo.js');
  const say = (text: Text): void => void process.stdout.write(`${text[lang]}\n`);
  await serveDemo({ config, dossier: join(folder, 'dossier'), lang, say, signal });
  return done;
}

await runCommand(demoCommand, { serves: true });
