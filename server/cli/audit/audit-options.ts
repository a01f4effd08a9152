import { isCivilDate, todayHere, type CivilDate } from '../../domain/civil-date.js';
import { catalogue } from '../../rules/catalogue.js';
import type { Rule } from '../../rules/rule.js';
import { LANG_OPTION, parseArguments, type OptionSpec } from '../parse-arguments.js';
import { UsageError } from '../usage-error.js';
import { AUDIT_CALL } from './audit-usage.js';

/** What `npm run audit` was asked. */
export interface AuditOptions {
  dossier: string;
  json?: string;
  xlsx?: string;
  asOf: CivilDate;
  rules: readonly Rule[];
}

const SPECS: Readonly<Record<string, OptionSpec>> = {
  json: { takes: 'value' },
  xlsx: { takes: 'value' },
  'as-of': { takes: 'value', check: checkDate },
  lang: LANG_OPTION,
  rules: { takes: 'value' },
};

/** Reads the arguments of the command. Throws UsageError with one sentence. */
export function readAuditOptions(args: readonly string[]): AuditOptions {
  const { options, positionals } = parseArguments(args, SPECS);
  const [dossier, ...others] = positionals;
  if (dossier === undefined) {
    throw new UsageError({
      fr: `Indiquez le dossier à contrôler : ${AUDIT_CALL.fr}`,
      en: `Name the dossier to audit: ${AUDIT_CALL.en}`,
    });
  }
  if (others.length > 0) {
    throw new UsageError({
      fr: `Un seul dossier à la fois ; en trop : ${others.join(' ')}`,
      en: `One dossier at a time; left over: ${others.join(' ')}`,
    });
  }
  const json = options.get('json');
  const xlsx = options.get('xlsx');
  if (xlsx === '-')
    throw new UsageError({
      fr: '--xlsx a besoin du nom d’un fichier : un classeur ne s’écrit pas sur la sortie standard.',
      en: '--xlsx needs the name of a file: a workbook is not written to standard output.',
    });
  return {
    dossier,
    ...(json === undefined ? {} : { json }),
    ...(xlsx === undefined ? {} : { xlsx }),
    asOf: options.get('as-of') ?? todayHere(),
    rules: chosenRules(options.get('rules')),
  };
}

function checkDate(value: string): void {
  if (isCivilDate(value)) return;
  throw new UsageError({
    fr: `--as-of attend une date AAAA-MM-JJ, et non « ${value} ».`,
    en: `--as-of needs a date YYYY-MM-DD, not “${value}”.`,
  });
}

function chosenRules(list: string | undefined): readonly Rule[] {
  if (list === undefined) return catalogue;
  const codes = list
    .split(',')
    .map((code) => code.trim().toUpperCase())
    .filter((code) => code !== '');
  const unknown = codes.filter((code) => !catalogue.some((rule) => rule.code === code));
  if (unknown.length > 0 || codes.length === 0) {
    const known = catalogue.map((rule) => rule.code).join(', ');
    throw new UsageError({
      fr: `--rules : ${unknown.length > 0 ? `contrôle inconnu ${unknown.join(', ')}` : 'aucun contrôle nommé'} ; ceux qui existent : ${known}.`,
      en: `--rules: ${unknown.length > 0 ? `unknown rule ${unknown.join(', ')}` : 'no rule named'}; those that exist: ${known}.`,
    });
  }
  return catalogue.filter((rule) => codes.includes(rule.code));
}
