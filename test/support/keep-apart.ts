import { parse } from 'csv-parse/sync';
import type { AuditResult, ResultRule } from '../../server/domain/audit-result.js';
import { isSiretValid } from '../../server/domain/siret.js';
import type { DossierFiles } from './audit-dossier.js';
import type { ObservedAnswer } from './observed-rules.js';

/** What of an audit is of one dossier when several are audited as one. Totals are of all of them. */
export type AuditPart = Pick<
  AuditResult,
  'contracts' | 'deliverables' | 'documents' | 'findings' | 'invoices' | 'rules' | 'timesheets'
>;

/** The same, and what each rule answered of each of its subjects. */
export interface ObservedPart extends AuditPart {
  answers: readonly ObservedAnswer[];
}

/** An audit of several dossiers, and what each rule answered of each of its subjects. */
interface Observed {
  result: AuditResult;
  answers: readonly ObservedAnswer[];
}

/** Columns whose values name a contract, a supplier or a person. Numbers of invoices are those of their supplier. */
const NAMING = new Set([
  ...['contract_ref', 'order_ref', 'declaration_ref', 'supplier', 'supplier_name', 'supplier_siret'],
  ...['person', 'person_key', 'person_name', 'name', 'employer_siret', 'siret'],
]);
/** Registers that speak of the whole organisation, or of work that other contracts are compared with. */
const SHARED = /^register\/(?:absences|closures|review_history|settings|work_units)\./;
const MARKER = /Zqx[A-Z]{2}/gi;

/** A word that no dossier holds and that reads as a part of a name and of a reference. */
const markerOf = (index: number): string =>
  `Zqx${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`;

/** Renames what one dossier of several names, and finds its part in the result of all of them. @param index its place among them. */
export function keepApart(
  files: DossierFiles,
  index: number,
): { files: DossierFiles; partOf: (audit: Observed) => ObservedPart } {
  const marker = markerOf(index);
  const names = namesIn(files);
  const renamed = names.map((name): [string, string] => [name, renamedAs(name, marker)]);
  const moved = Object.keys(files).map((path): [string, string] => [path, movedTo(path, marker)]);
  const inside = replacer([...renamed, ...moved, ...moved.map(baseNames)]);
  const numbers = replacer(
    renamed.flatMap(([name, other]): [string, string][] =>
      isSiretValid(name)
        ? [
            [other, name],
            [other.slice(0, 9), name.slice(0, 9)],
          ]
        : [],
    ),
  );
  // Also where a result writes the key of a name.
  const anywhere = new RegExp(`(?<=register/)${marker}/|${marker}`, 'gi');
  const named = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? numbers(value).replace(anywhere, '') : value;
  const own = <T>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const text = JSON.stringify(item);
      const markers = new Set(text.match(MARKER)?.map((found) => found.toUpperCase()));
      if (markers.size !== 1) throw new Error(`Of one dossier, or of none: ${text}`);
      return markers.has(marker.toUpperCase()) ? [JSON.parse(text, named) as T] : [];
    });
  return {
    files: Object.fromEntries(moved.map(([path, place]) => [place, inside(textOf(path, files[path]))])),
    partOf: ({
      answers,
      result: { contracts, deliverables, documents, findings, invoices, rules, timesheets },
    }) => {
      const ownAnswers = own(answers);
      return {
        answers: ownAnswers,
        contracts: own(contracts),
        deliverables: own(deliverables),
        documents: own(documents),
        findings: own(findings),
        invoices: own(invoices),
        rules: tallied(rules, ownAnswers),
        timesheets: own(timesheets),
      };
    },
  };
}

/** The tallies of the rules, of these answers. */
const tallied = (rules: readonly ResultRule[], answers: readonly ObservedAnswer[]): ResultRule[] =>
  rules.map((rule) => {
    const own = answers.filter(({ code }) => code === rule.code);
    const count = (outcome: ObservedAnswer['outcome']): number =>
      own.filter((answer) => answer.outcome === outcome).length;
    return {
      ...rule,
      flagged: count('flagged'),
      clean: count('clean'),
      notApplicable: count('notApplicable'),
      incomplete: count('incomplete'),
      missing: [...new Set(own.flatMap(({ missing }) => missing))].sort(),
    };
  });

function textOf(path: string, content: string | Uint8Array | undefined): string {
  if (typeof content === 'string' && !SHARED.test(path)) return content;
  throw new RangeError(`${path} cannot be audited beside other dossiers.`);
}

/** What the tables of a dossier name, the longest first: a name inside another is not taken for it. */
function namesIn(files: DossierFiles): string[] {
  const names = Object.entries(files).flatMap(([path, content]) => {
    if (!path.endsWith('.csv')) return [];
    const rows = parse<Record<string, string>>(textOf(path, content), {
      columns: true,
      relax_column_count: true,
    });
    if (path === 'register/ai_policy.csv' && rows.some(({ contract_ref }) => !contract_ref))
      throw new RangeError('An AI policy of the whole organisation cannot be audited beside other dossiers.');
    return rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => (NAMING.has(column) ? [value] : [])),
    );
  });
  return [...new Set(names.filter((name) => /[\p{L}\p{N}]/u.test(name)))].sort((a, b) => b.length - a.length);
}

/** Every word of a name is another one: the names of one dossier share the words that they shared, those of two share none. */
function renamedAs(name: string, marker: string): string {
  return isSiretValid(name) ? otherSiret(name, marker) : name.replace(/\S+/g, (word) => word + marker);
}

/** A register is known by its name; other files may be spoken of by theirs, without a folder. */
const movedTo = (path: string, marker: string): string =>
  path.startsWith('register/')
    ? path.replace('/', `/${marker}/`)
    : path.replace(/[^/]+$/, (file) => `${marker}${file}`);

const baseNames = ([path, place]: [string, string]): [string, string] => [
  path.slice(path.lastIndexOf('/') + 1),
  place.slice(place.lastIndexOf('/') + 1),
];

/** A valid SIRET of another company: its digits 3 to 8 are those of the marker, its last one makes it valid. */
function otherSiret(siret: string, marker: string): string {
  const own = Array.from(marker.slice(-2), (letter) => String(letter.charCodeAt(0))).join('');
  const begins = `${siret.slice(0, 3)}${own}${siret.slice(7, 13)}`;
  const ends = Array.from('0123456789').find((digit) => isSiretValid(begins + digit));
  return begins + (ends ?? '');
}

function replacer(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  if (pairs.length === 0) return (text) => text;
  const others = new Map(pairs);
  const words = pairs.map(([word]) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(any, (word) => others.get(word) ?? word);
}
