import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { auditCommand } from '../server/cli/audit/audit-command.js';
import { EXIT, type ExitStatus } from '../server/cli/exit-status.js';
import { LANG_OPTION, parseArguments } from '../server/cli/parse-arguments.js';
import { runCommand } from '../server/cli/run-command.js';
import { UsageError } from '../server/cli/usage-error.js';
import type { Lang, Text } from '../server/domain/text.js';
import { projectRoot } from '../server/project-root.js';
import { DEMO_AS_OF, writeDemoDossier } from './demo/dossier.js';

const NO_ARGUMENT: Text = {
  fr: 'La démonstration ne prend que --lang : npm run demo -- [--lang fr|en]',
  en: 'The demonstration takes only --lang: npm run demo -- [--lang fr|en]',
};
const DOING: Text = {
  fr: 'Démonstration : les factures d’une métropole inventée sont écrites puis contrôlées sur cette machine (une dizaine de secondes)…',
  en: 'Demonstration: the invoices of an invented metropolis are written, then audited on this machine (about ten seconds)…',
};

/** Where everything is, and what to try next. Paths are those one types from the current folder. */
function ending(at: { dossier: string; json: string; workbook: string }): Text {
  return {
    fr: [
      'Ici, tout est inventé : chacun des 28 contrôles pose une question et une seule. Un des documents est refusé exprès, un autre attend une réponse.',
      `  Le dossier :  ${at.dossier}`,
      `  Le classeur : ${at.workbook}`,
      `  Le résultat : ${at.json}`,
      'À essayer ensuite, sur le dossier ou sur le vôtre :',
      `  npm run audit -- ${at.dossier} --as-of ${DEMO_AS_OF} --rules I5`,
    ].join('\n'),
    en: [
      'Everything here is invented: each of the 28 rules asks one question and no more. One document is refused on purpose, another waits for an answer.',
      `  The dossier:  ${at.dossier}`,
      `  The workbook: ${at.workbook}`,
      `  The result:   ${at.json}`,
      'To try next, on this dossier or on yours:',
      `  npm run audit -- ${at.dossier} --as-of ${DEMO_AS_OF} --rules I5`,
    ].join('\n'),
  };
}

/** `npm run demo`: writes the dossier of the invented metropolis and audits it as `npm run audit` does. */
async function demoCommand(args: readonly string[], lang: Lang): Promise<ExitStatus> {
  const { positionals } = parseArguments(args, { lang: LANG_OPTION });
  if (positionals.length > 0) throw new UsageError(NO_ARGUMENT);
  process.stderr.write(`${DOING[lang]}\n`);
  const folder = join(projectRoot(), 'var', 'demo');
  const shown = (name: string): string => relative(process.cwd(), join(folder, name)) || '.';
  const at = { dossier: shown('dossier'), json: shown('audit.json'), workbook: shown(`audit-${lang}.xlsx`) };
  await mkdir(folder, { recursive: true });
  await writeDemoDossier(at.dossier);
  const status = await auditCommand(
    [at.dossier, '--as-of', DEMO_AS_OF, '--json', at.json, '--xlsx', at.workbook],
    lang,
  );
  process.stdout.write(`\n${ending(at)[lang]}\n`);
  // The dossier holds a document that must be refused.
  return status === EXIT.refused ? EXIT.done : status;
}

await runCommand(demoCommand);
