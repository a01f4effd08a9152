import type { Problem } from '../domain/problem.js';
import { ambiguousFormat, unknownFormat } from './identification-problems.js';
import { wholeFile, type Claim, type DocumentKind, type FileLook, type Importer } from './importer.js';

/** `kind`: when every candidate is of one kind, that much is known. */
type Identification = { importer: Importer } | { problem: Problem; kind: DocumentKind };

const KIND_OF_PART: Readonly<Partial<Record<FileLook['part'], DocumentKind>>> = {
  register: 'register',
  invoices: 'invoice',
  timesheets: 'timesheet',
};

/**
 * Finds the one importer that a file belongs to. A `named` claim beats a `likely` one, which beats a `mappable` one; between equal claims the
 * folder decides, then the answer already given (a format name). Otherwise a problem, never a guess.
 */
export function identify(
  look: FileLook,
  importers: readonly Importer[],
  answer: string | undefined,
): Identification {
  const claims = importers.map((importer) => ({ importer, claim: importer.claims(look) }));
  const strongest = claimants(claims, 'named');
  const likely = strongest.length > 0 ? strongest : claimants(claims, 'likely');
  const found = likely.length > 0 ? likely : claimants(claims, 'mappable');
  const ofThePart = found.filter((importer) => importer.kind === KIND_OF_PART[look.part]);
  const best = ofThePart.length > 0 ? ofThePart : found;
  const [only] = best;
  if (only === undefined) {
    return { problem: unknownFormat.make(wholeFile(look.name), {}), kind: 'unknown' };
  }
  if (best.length === 1) return { importer: only };
  const answered = best.find((importer) => importer.format === answer);
  if (answered) return { importer: answered };
  const readings = best
    .map(({ kind: of, format }) => ({ kind: of, format }))
    .sort((a, b) => (a.format < b.format ? -1 : 1));
  const inDossier = look.part !== 'any' || look.inside === true;
  const kind = best.every((importer) => importer.kind === only.kind) ? only.kind : 'unknown';
  return { problem: ambiguousFormat.make(wholeFile(look.name), { readings, inDossier }), kind };
}

function claimants(claims: { importer: Importer; claim: Claim }[], wanted: Exclude<Claim, null>): Importer[] {
  return claims.filter(({ claim }) => claim === wanted).map(({ importer }) => importer);
}

/** True when a file lies in the folder of another kind: an invoice among the timesheets, or the reverse. */
export function isElsewhere(part: FileLook['part'], kind: DocumentKind): kind is 'invoice' | 'timesheet' {
  if (part !== 'invoices' && part !== 'timesheets') return false;
  return (kind === 'invoice' || kind === 'timesheet') && KIND_OF_PART[part] !== kind;
}
