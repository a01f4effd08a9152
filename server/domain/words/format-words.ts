import type { ResultDocument } from '../audit-result.js';
import type { Text } from '../text.js';

const TABLE_OF_INVOICES: Text = { fr: 'un tableau de factures', en: 'a table of invoices' };
const CRA: Text = { fr: 'un CRA en grille', en: 'a monthly timesheet grid' };

const FORMAT_WORDS: ReadonlyMap<string, Text> = new Map([
  ['invoice-csv', TABLE_OF_INVOICES],
  ['invoice-xlsx', TABLE_OF_INVOICES],
  ['invoice-pdf', { fr: 'une facture en PDF', en: 'a PDF invoice' }],
  ['cra-grid', CRA],
  ['decp', { fr: 'des données essentielles de marchés (DECP)', en: 'French essential contract data (DECP)' }],
  ['ocds', { fr: 'des marchés au format OCDS', en: 'contracts in the OCDS format' }],
  ['clockify', exportOf('Clockify')],
  ['kimai', exportOf('Kimai')],
  ['toggl', exportOf('Toggl')],
  ['harvest', exportOf('Harvest')],
  ['tempo', exportOf('Jira Tempo')],
  ['redmine', exportOf('Redmine')],
  ['solidtime', exportOf('solidtime')],
  ['watson', exportOf('Watson')],
  ['tock', exportOf('Tock')],
  ['timewarrior', exportOf('Timewarrior')],
  ['gitlab', exportOf('GitLab')],
  ['boond', exportOf('BoondManager')],
  ['sap-cats', exportOf('SAP CATS')],
  ['timedot', { fr: 'un fichier timedot', en: 'a timedot file' }],
  ['ledes-1998b', { fr: 'des factures LEDES 1998B', en: 'LEDES 1998B invoices' }],
  ['ledes-98bi', { fr: 'des factures LEDES 98BI', en: 'LEDES 98BI invoices' }],
]);

/** Déclic's own format has one name for every kind of document. */
const NATIVE_WORDS: Readonly<Partial<Record<ResultDocument['kind'], Text>>> = {
  invoice: { fr: 'une facture au format de Déclic', en: 'an invoice in Déclic’s own format' },
  timesheet: { fr: 'une feuille de temps au format de Déclic', en: 'a timesheet in Déclic’s own format' },
  register: { fr: 'un registre de dossier', en: 'a register of a dossier' },
};

/** A table whose columns a person named, or that only its titles tell: what it is says more than how it was read. */
const MAPPED_WORDS: Readonly<Record<ResultDocument['kind'], Text>> = {
  invoice: TABLE_OF_INVOICES,
  timesheet: { fr: 'une feuille de temps', en: 'a timesheet' },
  register: { fr: 'un bordereau de prix', en: 'a rate card' },
  deliverable: { fr: 'un tableau', en: 'a table' },
  attachment: { fr: 'un tableau', en: 'a table' },
  unknown: { fr: 'un tableau', en: 'a table' },
};
const MAPPED: readonly string[] = ['mapped-csv', 'mapped-xlsx'];

/** What a person calls a file of this format, with its article; a format without words is shown by its name. */
export function formatWords(kind: ResultDocument['kind'], format: string): Text {
  if (MAPPED.includes(format)) return MAPPED_WORDS[kind];
  const own = format === 'native' ? NATIVE_WORDS[kind] : FORMAT_WORDS.get(format);
  return own ?? { fr: `le format « ${format} »`, en: `format “${format}”` };
}

function exportOf(tool: string): Text {
  return { fr: `un export de ${tool}`, en: `an export of ${tool}` };
}
