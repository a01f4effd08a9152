import { addDays, isWeekend, type CivilDate } from '../../server/domain/civil-date.js';
import { frenchHolidayName } from '../../server/domain/public-holidays.js';
import { randomFrom, type Random } from './random.js';

/** Sizes of the generated organisation. */
interface WorkSize {
  seed: number;
  contracts: number;
  consultants: number;
  /** Weekly lines; duplicated invoices add a few. */
  lines: number;
}

interface WorkContract {
  id: number;
  supplier: number;
  /** Price of a day in euros, by profile 0 to 4. */
  rates: number[];
}

interface WorkEntry {
  consultant: number;
  contract: number;
  date: CivilDate;
  /** Hundredths of a day. */
  days: number;
  note: string;
}

interface WorkLine {
  invoice: number;
  line: number;
  contract: number;
  consultant: number;
  profile: number;
  from: CivilDate;
  to: CivilDate;
  billedDays: number;
  rate: number;
}

/** A generated invoice of one contract, in euros. */
export interface WorkInvoice {
  id: number;
  supplier: number;
  contract: number;
  number: string;
  date: CivilDate;
  lines: WorkLine[];
}

/** The generated work: what was done, and what was billed for it. */
export interface Work {
  contracts: WorkContract[];
  consultants: { id: number; supplier: number; profile: number }[];
  entries: WorkEntry[];
  invoices: WorkInvoice[];
}

const PROFILES = 5;
const FIRST_MONDAY = '2023-01-02';
const WEEKS = 156;
const VERBS =
  'analyse correction développement revue rédaction migration test étude cadrage déploiement recette conception'.split(
    ' ',
  );
const NOUNS =
  'facture budget contrat marché dossier portail schéma flux journal index requête rôle profil écran table file serveur'.split(
    ' ',
  );
/** None of these is told alike by nature, as a meeting or an acceptance is. */
const SENTENCE_VERBS = 'analyse correction développement rédaction migration étude'.split(' ');

/**
 * Three years of weekly timesheets and monthly invoices of an invented organisation, with planted differences: days billed
 * above the timesheet, days on two contracts, weekends and holidays, prices above the rate card, invoices sent twice, a
 * narrative of two people in one week.
 */
export function makeWork(size: WorkSize): Work {
  const random = randomFrom(size.seed);
  const suppliers = Math.max(1, Math.floor(size.contracts / 10));
  const contracts = Array.from({ length: size.contracts }, (_, index) => {
    const base = 380 + 5 * random.below(84);
    return {
      id: index + 1,
      supplier: (index % suppliers) + 1,
      rates: Array.from({ length: PROFILES }, (__, p) => base + p * 50),
    };
  });
  const mondays = Array.from({ length: WEEKS }, (_, week) => addDays(FIRST_MONDAY, 7 * week));
  const consultants: Work['consultants'] = [];
  const entries: WorkEntry[] = [];
  const monthly = new Map<string, WorkLine[]>();
  const sentences = new Map<string, string>();
  const perConsultant = Math.floor(size.lines / size.consultants);
  for (let id = 1; id <= size.consultants; id += 1) {
    const home = random.pick(contracts);
    const other = random.pick(contracts.filter((contract) => contract.supplier === home.supplier));
    const profile = random.below(PROFILES);
    consultants.push({ id, supplier: home.supplier, profile });
    let previous: { monday: CivilDate; contract: WorkContract } | null = null;
    for (const monday of sample(random, mondays, perConsultant)) {
      let contract = random.next() < 0.85 ? home : other;
      let start = monday;
      if (previous !== null && home !== other && random.next() < 0.008) {
        start = previous.monday;
        contract = previous.contract === home ? other : home;
      }
      previous = { monday: start, contract };
      const first = entries.length;
      const worked = addWeek(random, entries, id, contract.id, start);
      tellAlike(random, sentences, entries[first], start);
      const billedDays = worked + (random.next() < 0.015 ? random.pick([50, 100, 200]) : 0);
      const listed = contract.rates[profile] ?? 0;
      const rate = random.next() < 0.01 ? listed + 10 * (1 + random.below(9)) : listed;
      const key = `${contract.id}/${start.slice(0, 7)}`;
      const line = {
        invoice: 0,
        line: 0,
        contract: contract.id,
        consultant: id,
        profile,
        from: start,
        to: addDays(start, 6),
        billedDays,
        rate,
      };
      monthly.set(key, [...(monthly.get(key) ?? []), line]);
    }
  }
  return { contracts, consultants, entries, invoices: makeInvoices(random, contracts, monthly) };
}

function sample(random: Random, mondays: readonly CivilDate[], count: number): CivilDate[] {
  const left = [...mondays];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(random.below(left.length), 1)[0] ?? '',
  ).sort();
}

/** Five entries of one week; one in two hundred weeks works on its Saturday, holidays are worked when they fall. */
function addWeek(
  random: Random,
  entries: WorkEntry[],
  consultant: number,
  contract: number,
  monday: CivilDate,
): number {
  const saturday = random.next() < 0.005;
  const holidayWeek = random.next() < 0.1;
  let worked = 0;
  for (let day = 0; day < 5; day += 1) {
    let date = addDays(monday, saturday && day === 4 ? 5 : day);
    if (!holidayWeek && !isWeekend(date) && frenchHolidayName('FR-metropole', date) != null)
      date = addDays(monday, 6 - day > 4 ? 0 : day);
    if (!holidayWeek && frenchHolidayName('FR-metropole', date) != null) continue;
    const days = random.next() < 0.05 ? 50 : 100;
    worked += days;
    const note = `${random.pick(VERBS)} ${random.pick(NOUNS)} ${random.pick(NOUNS)} PRJ-${random.below(99999)}`;
    entries.push({ consultant, contract, date, days, note });
  }
  return worked;
}

/** One first day in a hundred is told in a sentence without a ticket; of colleagues who come after in that week, one in two repeats it. */
function tellAlike(
  random: Random,
  sentences: Map<string, string>,
  entry: WorkEntry | undefined,
  monday: CivilDate,
): void {
  if (entry === undefined) return;
  const key = `${entry.contract}/${monday}`;
  const known = sentences.get(key);
  if (known !== undefined && random.next() < 0.5) {
    entry.note = `${known.slice(0, 1).toUpperCase()}${known.slice(1)}.`;
  } else if (known === undefined && random.next() < 0.01) {
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = Array.from({ length: 6 }, () =>
      random.pick(NOUNS),
    );
    entry.note = `${random.pick(SENTENCE_VERBS)} ${a} ${b} pour ${c} ${d} avant ${e} ${f}`;
    sentences.set(key, entry.note);
  }
}

function makeInvoices(
  random: Random,
  contracts: readonly WorkContract[],
  monthly: ReadonlyMap<string, WorkLine[]>,
): WorkInvoice[] {
  const invoices: WorkInvoice[] = [];
  for (const [key, lines] of [...monthly].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const contract = contracts[Number(key.split('/')[0]) - 1];
    if (contract === undefined) throw new Error(`no contract for ${key}`);
    const lastDay =
      lines
        .map((line) => line.to)
        .sort()
        .at(-1) ?? '';
    const date = addDays(lastDay, 1 + random.below(19));
    const copies = random.next() < 0.005 ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const id = invoices.length + 1;
      invoices.push({
        id,
        supplier: contract.supplier,
        contract: contract.id,
        number: `F-${date.slice(0, 4)}-${String(id).padStart(6, '0')}`,
        date: addDays(date, copy * (1 + random.below(40))),
        lines: lines.map((line, index) => ({ ...line, invoice: id, line: index + 1 })),
      });
    }
  }
  return invoices;
}
