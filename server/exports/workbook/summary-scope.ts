import type { ResultDocument } from '../../domain/audit-result.js';
import { formatNumber } from '../../domain/format/number-format.js';
import type { Lang, Text } from '../../domain/text.js';
import { STATUS_WORDS } from '../../domain/words/document-words.js';
import { factWords, defaultValueWords } from '../../domain/words/fact-words.js';
import type { AssumedGroup } from './assumed-groups.js';
import type { AuditOverview } from './audit-overview.js';
import { countCell, textCell, wordsCell } from './cells.js';
import type { SummaryWriter } from './summary-writer.js';
import { ASSUMED } from './summary-words.js';

/** What was read, counted. */
export function writeScope(out: SummaryWriter, overview: AuditOverview, lang: Lang): void {
  out.section({ fr: 'Ce qui a été contrôlé', en: 'What was audited' }[lang]);
  const { documents } = overview;
  const total = Object.values(documents).reduce((sum, count) => sum + count, 0);
  const count = (name: Text, number: number, style: 'text' | 'part' = 'text'): void => {
    out.row([wordsCell(name[lang], lang, style), countCell(number)]);
  };
  count({ fr: 'Documents reçus', en: 'Documents received' }, total);
  for (const status of Object.keys(documents) as ResultDocument['status'][])
    if (documents[status] > 0) count(STATUS_WORDS[status], documents[status], 'part');
  count({ fr: 'Factures', en: 'Invoices' }, overview.invoices);
  count({ fr: 'Lignes facturées', en: 'Billed lines' }, overview.lines);
  count({ fr: 'Feuilles de temps', en: 'Timesheets' }, overview.timesheets);
  count({ fr: 'Saisies de temps', en: 'Timesheet entries' }, overview.entries);
  count({ fr: 'Marchés', en: 'Contracts' }, overview.contracts);
  count({ fr: 'Livrables', en: 'Deliverables' }, overview.deliverables);
  count({ fr: 'Contrôles', en: 'Rules' }, overview.rules.length);
}

/** Defaults that stand in for empty cells of the register. */
export function writeAssumed(out: SummaryWriter, assumed: readonly AssumedGroup[], lang: Lang): void {
  out.section({ fr: 'Valeurs supposées', en: 'Assumed values' }[lang]);
  if (assumed.length === 0) {
    out.paragraph({ fr: 'Aucune valeur supposée.', en: 'No value was assumed.' }[lang]);
    return;
  }
  out.paragraph(ASSUMED[lang]);
  out.header(
    [
      { name: { fr: 'Donnée', en: 'Item' } },
      { name: { fr: 'Valeur supposée', en: 'Assumed value' } },
      { name: { fr: 'Fois', en: 'Times' }, numeric: true },
      { name: { fr: 'Où', en: 'Where' } },
    ],
    { toEdge: true },
  );
  for (const group of assumed) {
    const cells = [
      wordsCell(factWords(group.column, lang), lang),
      textCell(defaultValueWords(group.column, group.value, lang), lang),
      countCell(group.count),
      textCell(where(group, lang), lang),
    ];
    out.row(cells, { toEdge: true });
  }
}

/** `register/contracts.csv, lignes 2, 3 et 4 de plus`: file by file, the first rows and how many more. */
function where({ places, count }: AssumedGroup, lang: Lang): string {
  const byFile = new Map<string, string[]>();
  for (const { file, row } of places)
    byFile.set(file, [...(byFile.get(file) ?? []), ...(row === null ? [] : [row])]);
  const row = lang === 'fr' ? 'ligne' : 'row';
  const parts = [...byFile].map(([file, rows]) =>
    rows.length === 0 ? file : `${file}, ${row}${rows.length > 1 ? 's' : ''} ${rows.join(', ')}`,
  );
  const more = count - places.length;
  const rest =
    more === 0 ? [] : [`${formatNumber(String(more), lang)} ${lang === 'fr' ? 'de plus' : 'more'}`];
  return [...parts, ...rest].join('\n');
}
