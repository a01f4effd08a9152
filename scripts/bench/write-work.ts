import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frenchHolidayName } from '../../server/domain/public-holidays.js';
import { addDays } from '../../server/domain/civil-date.js';
import type { Work, WorkInvoice } from './make-work.js';

const ENTRIES_PER_FILE = 10_000;
const INVOICES_PER_FILE = 500;
const days = (hundredths: number): string => (hundredths / 100).toFixed(2);
const euros = (hundredths: number, rate: number): string => ((hundredths * rate) / 100).toFixed(2);
/** An invented SIRET of 14 digits: a supplier is known by it, whether the key is right is another question. */
const siret = (supplier: number): string => `9${String(supplier).padStart(8, '0')}00010`;
const contractRef = (id: number): string => `M-${String(id).padStart(5, '0')}`;
const personKey = (id: number): string => `P-${String(id).padStart(5, '0')}`;
const personName = (id: number): string => `Personne ${String(id).padStart(5, '0')}`;

/** Writes the work as a dossier of native files. */
export function writeAsDossier(work: Work, folder: string): void {
  const write = (path: string, header: string, rows: readonly string[]): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `${header}\n${rows.join('\n')}\n`);
  };
  write(
    'register/contracts.csv',
    'contract_ref,supplier_name,supplier_siret,start_date,end_date,price_form,hours_per_day,ai_policy,timesheet_required,max_days_per_person_day,weekend_work_allowed,holiday_work_allowed,currency,place',
    work.contracts.map(
      ({ id, supplier }) =>
        `${contractRef(id)},Société ${supplier},${siret(supplier)},2023-01-01,2026-12-31,time,8,unspecified,yes,1,no,no,EUR,FR-metropole`,
    ),
  );
  write(
    'register/rate_card.csv',
    'contract_ref,profile,unit,rate',
    work.contracts.flatMap(({ id, rates }) =>
      rates.map((rate, profile) => `${contractRef(id)},Profil ${profile},day,${rate}`),
    ),
  );
  const teams = new Set(work.entries.map(({ consultant, contract }) => `${contract}/${consultant}`));
  const profileOf = new Map(work.consultants.map(({ id, profile }) => [id, profile]));
  write(
    'register/people.csv',
    'contract_ref,person_key,name,profile',
    [...teams].map((pair) => {
      const [contract = 0, consultant = 0] = pair.split('/').map(Number);
      return `${contractRef(contract)},${personKey(consultant)},${personName(consultant)},Profil ${profileOf.get(consultant) ?? 0}`;
    }),
  );
  chunks(work.entries, ENTRIES_PER_FILE).forEach((part, index) => {
    write(
      `timesheets/part-${String(index + 1).padStart(3, '0')}.csv`,
      'person_key,person,contract_ref,date,quantity,unit,note,approval_state',
      part.map(
        (entry) =>
          `${personKey(entry.consultant)},${personName(entry.consultant)},${contractRef(entry.contract)},${entry.date},${days(entry.days)},day,${entry.note},approved`,
      ),
    );
  });
  chunks(work.invoices, INVOICES_PER_FILE).forEach((part, index) => {
    write(
      `invoices/part-${String(index + 1).padStart(3, '0')}.csv`,
      'invoice_number,issue_date,supplier,supplier_siret,type_code,currency,contract_ref,line_id,description,quantity,unit,unit_price,net,period_start,period_end,person,profile,total_without_vat',
      part.flatMap(invoiceRows),
    );
  });
}

function invoiceRows(invoice: WorkInvoice): string[] {
  const total = invoice.lines.reduce((sum, line) => sum + line.billedDays * line.rate, 0);
  return invoice.lines.map(
    (line) =>
      `${invoice.number},${invoice.date},Société ${invoice.supplier},${siret(invoice.supplier)},380,EUR,${contractRef(line.contract)},${line.line},Assistance,${days(line.billedDays)},day,${line.rate},${euros(line.billedDays, line.rate)},${line.from},${line.to},${personName(line.consultant)},Profil ${line.profile},${(total / 100).toFixed(2)}`,
  );
}

/** Writes the same work as the plain tables of the reference: whole numbers, one file a table, no header. */
export function writeAsTables(work: Work, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (table: string, rows: readonly (readonly (string | number)[])[]): void => {
    writeFileSync(join(folder, `${table}.csv`), `${rows.map((row) => row.join(',')).join('\n')}\n`);
  };
  write(
    'contracts',
    work.contracts.map(({ id, supplier }) => [id, supplier, '2023-01-01', '2026-12-31']),
  );
  write(
    'contract_rates',
    work.contracts.flatMap(({ id, rates }) => rates.map((rate, profile) => [id, profile, rate * 100])),
  );
  write(
    'consultants',
    work.consultants.map(({ id, supplier, profile }) => [id, supplier, profile]),
  );
  write(
    'timesheets',
    work.entries.map((entry, index) => [
      index + 1,
      entry.consultant,
      entry.contract,
      entry.date,
      entry.days,
      entry.note,
    ]),
  );
  write(
    'invoices',
    work.invoices.map((invoice) => [
      invoice.id,
      invoice.supplier,
      invoice.contract,
      invoice.number,
      invoice.date,
      invoice.lines.reduce((sum, line) => sum + line.billedDays * line.rate, 0),
    ]),
  );
  let lineId = 0;
  write(
    'invoice_lines',
    work.invoices.flatMap((invoice) =>
      invoice.lines.map((line) => {
        lineId += 1;
        return [
          lineId,
          invoice.id,
          line.contract,
          line.consultant,
          line.profile,
          line.from,
          line.to,
          line.billedDays,
          line.rate * 100,
          line.billedDays * line.rate,
        ];
      }),
    ),
  );
  const holidays: string[][] = [];
  for (let day = '2023-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    if (frenchHolidayName('FR-metropole', day) != null) holidays.push([day]);
  }
  write('holidays', holidays);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
