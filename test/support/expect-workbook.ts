import { expect } from '@jest/globals';
import type { Cell, Workbook } from 'exceljs';
import type { AuditResult, LineSupport, ResultLine } from '../../server/domain/audit-result.js';
import type { Decimal } from '../../server/domain/decimal.js';
import type { Finding } from '../../server/domain/finding.js';
import { plain, readSheet } from './read-workbook.js';

/** The words of a cell without the apostrophe that keeps them from being a formula. */
const said = (cell: Cell | undefined): string => plain(cell).replace(/^'(?=[=+\-@])/gm, '');

/** Values of a French workbook held against the result it was made from: nothing lost, added, rounded or reordered. */
export function expectSameAsResult(workbook: Workbook, result: AuditResult): void {
  expectFindings(
    workbook,
    'Constats',
    result.findings.filter(({ visible, topic }) => visible && topic !== 'data'),
  );
  expectFindings(
    workbook,
    'Protection des données',
    result.findings.filter(({ visible, topic }) => visible && topic === 'data'),
  );
  expectFindings(
    workbook,
    'Non montrés',
    result.findings.filter(({ visible }) => !visible),
  );
  expectLadder(workbook, result);
  expectRules(workbook, result);
  expectDocuments(workbook, result);
  expectSummary(workbook, result);
}

/** A cell with a decimal holds exactly that number; one without says in words that there is none. */
function expectDecimal(cell: Cell | undefined, value: Decimal | null, unknown: string): void {
  if (value === null) expect(said(cell)).toBe(unknown);
  else expect(cell?.value).toBe(Number(value));
}

const CLASSES = { fact: 'Écart entre pièces', question: 'À expliquer', weak: 'Signal faible' };

function rowsOf(workbook: Workbook, name: string, count: number): Record<string, Cell>[] {
  const { rows } = readSheet(workbook, name);
  if (count === 0) {
    expect(rows).toHaveLength(1);
    return [];
  }
  expect(rows).toHaveLength(count);
  return rows;
}

function expectFindings(workbook: Workbook, name: string, findings: readonly Finding[]): void {
  const rows = rowsOf(workbook, name, findings.length);
  expect(rows.map((row) => said(row['Identifiant du constat']))).toEqual(findings.map(({ id }) => id));
  for (const [index, row] of rows.entries()) {
    const finding = findings[index];
    if (finding === undefined) throw new Error('unreachable: as many rows as findings');
    expect(said(row.Code)).toBe(finding.code);
    expect(said(row.Classe)).toBe(CLASSES[finding.class]);
    expect(said(row.Ligne)).toBe(finding.subject.line ?? '');
    expect(said(row.Personne)).toBe(finding.subject.personKey ?? '');
    expect(said(row['Ce que disent les pièces'])).toBe(spaced(finding.message.fr));
    expect(said(row['Question à poser'])).toBe(spaced(finding.question.fr));
    expect(said(row['Texte pour le prestataire'])).toBe(spaced(finding.supplierMessage?.fr ?? ''));
    for (const { file } of finding.evidence) expect(said(row.Sources)).toContain(file);
    if (finding.subject.invoice !== undefined) expect(said(row.Facture)).toBe(finding.subject.invoice);
    if (name === 'Protection des données') continue;
    expectDecimal(row['Jours en question'], finding.daysUnsupported, 'non chiffré');
    expectDecimal(row['Montant HT en question (TVA pour A3)'], finding.amountAtStake, 'non chiffré');
  }
}

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const RUNGS: Record<string, (support: LineSupport) => Decimal | null> = {
  'Prix du marché': (support) => support.contractRate,
  'Feuille de temps': (support) => support.timesheetDays,
  Calendrier: (support) => support.calendarDays,
  Devis: (support) => support.quotedDays,
  'Unité d’œuvre': (support) => support.workUnitDays,
  'Effort P10': (support) => support.effort?.p10 ?? null,
  'Effort P50': (support) => support.effort?.p50 ?? null,
  'Effort P90': (support) => support.effort?.p90 ?? null,
  'Jours humains déclarés': (support) => support.declaredHumanDays,
};

const RUNG_NAMES: Record<string, string> = {
  contract: 'prix du marché',
  timesheet: 'feuille de temps',
  calendar: 'calendrier',
  quote: 'devis',
  work_unit: 'unité d’œuvre',
  effort: 'fourchette d’effort',
  declared_hours: 'heures humaines déclarées',
  hours_per_day: 'heures par jour du marché',
};

function expectLadder(workbook: Workbook, { invoices }: AuditResult): void {
  const billed = invoices.flatMap((invoice) =>
    invoice.lines
      .filter(({ lineStatus }) => lineStatus === null || lineStatus === 'DETAIL')
      .map((line) => ({ invoice, line })),
  );
  const rows = rowsOf(workbook, 'Étaiement', billed.length);
  for (const [index, row] of rows.entries()) {
    const { invoice, line } = billed[index] ?? {};
    if (invoice === undefined || line === undefined) throw new Error('unreachable: as many rows as lines');
    expect([said(row.Facture), said(row.Ligne)]).toEqual([invoice.number ?? invoice.file, line.id ?? '']);
    expect(said(row.Devise)).toBe(invoice.currency ?? 'non indiquée');
    expectDecimal(row['Jours facturés'], line.billedDays, 'pas en jours');
    expectDecimal(row['Montant HT'], line.net, 'non indiqué');
    for (const [heading, of] of Object.entries(RUNGS))
      expectDecimal(row[heading], line.support ? of(line.support) : null, 'manque');
    expectDecimal(row['Jours étayés'], line.support?.supportedDays ?? null, 'pas en jours');
    expect(said(row['Repères qui manquent'])).toBe(missingNames(line));
  }
}

function missingNames({ support }: ResultLine): string {
  if (!support) return 'tous';
  const names = support.missing.map((name) => RUNG_NAMES[name] ?? name);
  if (names.length === 0) return 'aucun';
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;
}

function expectRules(workbook: Workbook, { rules }: AuditResult): void {
  const rows = rowsOf(workbook, 'Contrôles', rules.length);
  expect(
    rows.map((row) =>
      ['Code', 'Constats', 'Rien à signaler', 'Sans objet', 'Pièce manquante', 'Non contrôlé'].map(
        (heading) => row[heading]?.value,
      ),
    ),
  ).toEqual(
    rules.map(({ code, flagged, clean, notApplicable, incomplete, error }) => [
      code,
      flagged,
      clean,
      notApplicable,
      incomplete,
      error,
    ]),
  );
}

function expectDocuments(workbook: Workbook, { documents }: AuditResult): void {
  const rows = rowsOf(workbook, 'Documents', documents.length);
  expect(
    rows.map((row) => [said(row.Fichier), said(row['Empreinte SHA-256']), row.Problèmes?.value]),
  ).toEqual(documents.map(({ file, sha256, problems }) => [file, sha256, problems.length]));
  const problems = documents.flatMap((document) => document.problems);
  const told = rowsOf(workbook, 'Problèmes', problems.length);
  expect(told.map((row) => [said(row.Code), said(row.Problème), said(row['Texte trouvé'])])).toEqual(
    problems.map(({ code, message, seen }) => [code, spaced(message.fr), seen ?? '']),
  );
}

function expectSummary(workbook: Workbook, { totals, findings }: AuditResult): void {
  const sheet = workbook.getWorksheet('Synthèse');
  if (sheet === undefined) throw new Error('No summary');
  const rowWith = (label: string): unknown[] => {
    for (let number = 1; number <= sheet.rowCount; number += 1)
      if (said(sheet.getCell(number, 1)) === label)
        return [2, 3, 4, 5, 6].map((column) => sheet.getCell(number, column).value);
    throw new Error(`No row ${label}`);
  };
  for (const { currency, billed, atStake } of totals)
    expect(rowWith(currency).slice(0, 2)).toEqual([Number(billed), Number(atStake)]);
  if (findings.length === 0) return;
  const shown = findings.filter(({ visible }) => visible);
  const classes = ['fact', 'question', 'weak'].map((name) => shown.filter((f) => f.class === name).length);
  expect(rowWith('Total')).toEqual([...classes, shown.length, findings.length - shown.length]);
}
