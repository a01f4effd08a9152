import { formatCount, formatPercent } from '../../domain/format/quantity-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { typeset } from '../../domain/format/typeset.js';
import type { Lang, Text } from '../../domain/text.js';
import type { LeakingColumn } from './leaking-columns.js';

/** Below so many rows, coverage of 80 % is known to within nine points only: too little to judge ranges by. */
export const FEW_ROWS = 20;

/** Something to know before the figures are trusted. */
export interface CheckWarning {
  /** Published, kebab-case. */
  code: string;
  message: Text;
}

const warn = (code: string, say: (lang: Lang) => string): CheckWarning => ({
  code,
  message: { fr: typeset(say('fr'), 'fr'), en: typeset(say('en'), 'en') },
});

const rowsOf = (count: number, lang: Lang): string =>
  lang === 'fr' ? formatCount(count, 'ligne', 'lignes', lang) : formatCount(count, 'row', 'rows', lang);

/** A column that reproduces the outcome. */
export const leakingColumn = ({ column, type, sizeUnit, of, rows, r2 }: LeakingColumn): CheckWarning =>
  warn('leaking-column', (lang) => {
    const group = [type, sizeUnit].filter((part) => part !== null).join(', ');
    const where = group === '' ? '' : ` (${group})`;
    // 0.99996 must not read as 1.
    const share = formatNumber(String(Math.floor(Number(r2.toFixed(10)) * 10_000) / 10_000), lang, 4);
    const [reproduit, reproduces] =
      of === 'ranks'
        ? ["l'ordre des jours réels : R² des rangs", 'the order of the actual days: R² of the ranks']
        : ['les jours réels : R²', 'the actual days: R²'];
    return lang === 'fr'
      ? `La colonne « ${column} »${where} reproduit ${reproduit} d'au moins ${share} sur ${rowsOf(rows, lang)}, au-dessus de 0,995. Elle a sans doute été remplie après coup ; les mesures paraissent alors meilleures qu'elles ne seront.`
      : `Column “${column}”${where} reproduces ${reproduces} of at least ${share} over ${rowsOf(rows, lang)}, above 0.995. It was probably filled in afterwards; the measures then look better than they will be.`;
  });

/** Too few rows for the measures to be steady. */
export const fewRows = (rows: number): CheckWarning =>
  warn('few-rows', (lang) =>
    lang === 'fr'
      ? `Les mesures portent sur ${rowsOf(rows, lang)} : avec si peu, elles changent beaucoup d'un historique à l'autre.`
      : `The measures rest on ${rowsOf(rows, lang)}: with so few they change much from one history to another.`,
  );

/** Rows whose days nobody verified. */
export const uncheckedRows = (rows: number): CheckWarning =>
  warn('unchecked-rows', (lang) =>
    lang === 'fr'
      ? `${rowsOf(rows, lang)} à « checked » = no : rien n'en est appris et les mesures n'en tiennent pas compte.`
      : `${rowsOf(rows, lang)} with “checked” = no: nothing is learnt from them, and the measures leave them out.`,
  );

/** Rows that have neither a size nor a quote. */
export const unsizedRows = (rows: number): CheckWarning =>
  warn('no-size', (lang) =>
    lang === 'fr'
      ? `${rowsOf(rows, lang)} sans taille ni devis : seuls les livrables du même type, sans taille eux non plus, peuvent les éclairer.`
      : `${rowsOf(rows, lang)} with neither size nor quote: only deliverables of the same type, without a size either, can tell anything of them.`,
  );

/** Rows whose type and unit no published table covers. */
export const unpublishedRows = (type: string, sizeUnit: string | null, rows: number): CheckWarning =>
  warn('no-published-table', (lang) => {
    const unit = sizeUnit ?? (lang === 'fr' ? 'sans unité' : 'no unit');
    return lang === 'fr'
      ? `Aucun barème publié pour le type « ${type} » (${unit}) : les fourchettes de ${rowsOf(rows, lang)} ne viennent que de l'historique.`
      : `No published table for type “${type}” (${unit}): the ranges of ${rowsOf(rows, lang)} come from the history alone.`;
  });

/** Rows without a range. */
export const unpredictedRows = (rows: number, firstLine: number): CheckWarning =>
  warn('not-predicted', (lang) =>
    lang === 'fr'
      ? `${rowsOf(rows, lang)} sans fourchette (la première en ligne ${firstLine}) : ni barème publié, ni trois livrables comparables.`
      : `${rowsOf(rows, lang)} without a range (the first at line ${firstLine}): neither a published table nor three comparable deliverables.`,
  );

/** Rows that the order in time leaves out. */
export const undatedRows = (rows: number): CheckWarning =>
  warn('no-date', (lang) =>
    lang === 'fr'
      ? `${rowsOf(rows, lang)} sans « finished_on » : dans l'ordre du temps, elles ne sont ni prédites ni apprises.`
      : `${rowsOf(rows, lang)} without “finished_on”: in the order of time they are neither predicted nor learnt from.`,
  );

/** An identifier that several rows bear. */
export const repeatedIds = (ids: number, first: string): CheckWarning =>
  warn('repeated-id', (lang) =>
    lang === 'fr'
      ? `${formatCount(ids, 'identifiant porté', 'identifiants portés', lang)} par plusieurs lignes (« ${first} »…) : un livrable présent deux fois se prédit lui-même.`
      : `${formatCount(ids, 'id borne', 'ids borne', lang)} by several rows (“${first}”…): a deliverable that is there twice predicts itself.`,
  );

/** A contractor whose weight is held back. */
export const largeContractor = (contractor: string, part: number): CheckWarning =>
  warn('large-contractor', (lang) =>
    lang === 'fr'
      ? `« ${contractor} » a fait ${formatPercent(String(part), lang)} des livrables : comme dans un contrôle, un seul prestataire ne pèse jamais plus de 30\u00a0% de ce qui est appris.`
      : `“${contractor}” made ${formatPercent(String(part), lang)} of the deliverables: as in an audit, one contractor never weighs more than 30% of what is learnt.`,
  );
