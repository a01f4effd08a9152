import { formatDate } from '../domain/format/date-format.js';
import { formatList } from '../domain/format/list-format.js';
import { formatMoney } from '../domain/format/money-format.js';
import { formatCount } from '../domain/format/quantity-format.js';
import type { Lang } from '../domain/text.js';
import { catalogue } from '../rules/catalogue.js';
import type { AuditOverview } from './workbook/audit-overview.js';

/** Sentences about a whole audit, the same in the workbook and on the terminal. */

/** True when everything received was read without reserve and every rule had what it needs. */
export function nothingWasLeftOut({ documents, rules, invoices }: AuditOverview): boolean {
  return (
    invoices > 0 &&
    documents.refused + documents['needs-answer'] + documents['read-with-problems'] === 0 &&
    rules.every((rule) => rule.incomplete + rule.error === 0)
  );
}

/** `État au 24 nov. 2026 · factures du 2 oct. 2026 au 4 nov. 2026`. */
export function whenSentence({ asOf, issued }: AuditOverview, lang: Lang): string {
  const date = formatDate(asOf, lang);
  const parts = [lang === 'fr' ? `État au ${date}` : `As of ${date}`];
  if (issued !== null) {
    const [first, last] = [formatDate(issued.first, lang), formatDate(issued.last, lang)];
    if (first === last) parts.push(lang === 'fr' ? `factures du ${first}` : `invoices of ${first}`);
    else parts.push(lang === 'fr' ? `factures du ${first} au ${last}` : `invoices from ${first} to ${last}`);
  }
  return parts.join(' · ');
}

/** How many findings, by class; "nothing to report" only where everything was audited. */
export function findingsSentence(overview: AuditOverview, lang: Lang): string {
  const { fact, question, weak } = overview.shown;
  const total = fact + question + weak;
  if (total === 0) return noFinding(overview, lang);
  const isFrench = lang === 'fr';
  const parts = [
    ...(fact === 0
      ? []
      : [
          isFrench
            ? formatCount(fact, 'écart entre pièces', 'écarts entre pièces', lang)
            : `${fact} where documents disagree`,
        ]),
    ...(question === 0 ? [] : [isFrench ? `${question} à expliquer` : `${question} to be explained`]),
    ...(weak === 0
      ? []
      : [
          isFrench
            ? formatCount(weak, 'signal faible', 'signaux faibles', lang)
            : formatCount(weak, 'weak signal', 'weak signals', lang),
        ]),
  ];
  return isFrench
    ? `${formatCount(total, 'constat', 'constats', lang)} : ${formatList(parts, lang)}.`
    : `${formatCount(total, 'finding', 'findings', lang)}: ${formatList(parts, lang)}.`;
}

function noFinding(overview: AuditOverview, lang: Lang): string {
  if (!nothingWasLeftOut(overview))
    return lang === 'fr'
      ? 'Aucun constat, mais tout n’a pas pu être contrôlé.'
      : 'No finding, but not everything could be audited.';
  if (overview.rules.length < catalogue.length)
    return lang === 'fr'
      ? 'Aucun constat pour les contrôles demandés.'
      : 'No finding from the rules that were asked for.';
  return lang === 'fr' ? 'Rien à signaler.' : 'Nothing to report.';
}

/** `71 793,56 € HT en question sur 387 115,00 € HT facturés.`, one sentence a currency. */
export function amountSentences({ totals }: AuditOverview, lang: Lang): string[] {
  return totals.map(({ currency, billed, atStake }) => {
    const [all, part] = [formatMoney(billed, currency, lang), formatMoney(atStake, currency, lang)];
    return lang === 'fr'
      ? `${part} HT en question sur ${all} HT facturés.`
      : `${part} at stake of ${all} billed, before VAT.`;
  });
}

/** Where the amounts of invoices that state no currency went; null when every invoice states one. */
export function withoutCurrencySentence(
  { withoutCurrency: count }: AuditOverview,
  lang: Lang,
): string | null {
  if (count === 0) return null;
  if (lang === 'fr') {
    const who = formatCount(count, 'facture', 'factures', lang);
    return count === 1
      ? `${who} n’indique pas de devise : son montant est compté dans celle de son marché, à défaut en euros.`
      : `${who} n’indiquent pas de devise : leurs montants sont comptés dans celle de leur marché, à défaut en euros.`;
  }
  const who = formatCount(count, 'invoice', 'invoices', lang);
  return count === 1
    ? `${who} states no currency: its amount is counted in that of its contract, failing that in euros.`
    : `${who} state no currency: their amounts are counted in that of their contract, failing that in euros.`;
}

/** Said when only a part of the catalogue was run; null when all of it was. */
export function rulesAskedSentence({ rules }: AuditOverview, lang: Lang): string | null {
  if (rules.length >= catalogue.length) return null;
  const codes = rules.map(({ code }) => code).join(', ');
  const all = catalogue.length;
  if (rules.length === 0) return lang === 'fr' ? 'Aucun contrôle n’a été demandé.' : 'No rule was asked for.';
  if (lang === 'fr')
    return rules.length === 1
      ? `Un seul contrôle sur ${all} a été demandé : ${codes}.`
      : `Seuls ${rules.length} contrôles sur ${all} ont été demandés : ${codes}.`;
  return rules.length === 1
    ? `Only 1 of the ${all} rules was asked for: ${codes}.`
    : `Only ${rules.length} of the ${all} rules were asked for: ${codes}.`;
}
