import { fold } from '../../domain/names.js';
import { readDateText } from '../tables/date-text.js';
import { chooseTotals } from './choose-totals.js';
import {
  issueDateCandidates,
  numberCandidates,
  periodOf,
  referenceCandidates,
  typeCandidates,
} from './header-candidates.js';
import type { PdfField, Proposals } from './pdf-fields.js';
import type { PageReading } from './page-reading.js';
import { nameCandidates, siretCandidates, vatIdCandidates } from './party-candidates.js';
import { propose, type Candidate, type Proposal } from './proposal.js';

/** Proposes each field from the labelled places of the pages; the arithmetic of the totals judges between amounts. */
export function proposeFields(page: PageReading): Proposals {
  const found = new Map<PdfField, Proposal>();
  const keep = (field: PdfField, proposal: Proposal | null): void => {
    if (proposal !== null) found.set(field, proposal);
  };
  keep('number', propose(numberCandidates(page), 3));
  keep('issueDate', issueDate(page));
  keep('type', propose(typeCandidates(page), 1));
  keep('supplier', supplierName(page));
  const siret = propose(siretCandidates(page), 3);
  keep('supplierSiret', siret);
  keep('supplierVatId', propose(agreeing(vatIdCandidates(page), siret), 4));
  keep('buyer', propose(nameCandidates(page, 'buyer'), 3));
  keep('contractRef', propose(referenceCandidates(page, 'contract'), 3));
  keep('orderRef', propose(referenceCandidates(page, 'order'), 3));
  keep('precedingInvoice', propose(referenceCandidates(page, 'preceding'), 3));
  keepPeriod(page, keep);
  keepTotals(page, keep);
  keep('currency', currencyOf(page));
  return found;
}

type Keep = (field: PdfField, proposal: Proposal | null) => void;

/** What stands at the top of a page without a word that says so may be a slogan or the buyer. */
function supplierName(page: PageReading): Proposal | null {
  const names = nameCandidates(page, 'supplier');
  const proposal = propose(names, 3);
  const isByPlaceAlone = names.every(({ weight }) => weight === 1);
  return proposal !== null && isByPlaceAlone ? { ...proposal, confidence: 'low' } : proposal;
}

/** A French number of VAT ends with the SIREN of the same SIRET: then the two vouch for each other. Else one that nothing ties to the supplier is none. */
function agreeing(candidates: readonly Candidate[], siret: Proposal | null): Candidate[] {
  return candidates
    .map((one) =>
      siret !== null && one.value.endsWith(siret.value.slice(0, 9)) ? { ...one, weight: 4 } : one,
    )
    .filter(({ weight }) => weight > 0);
}

/** Words of a page that writes the day first. */
const FRENCH = /\b(?:facture|avoir|tva|montant ht|total ht)\b/;

/**
 * Where nothing tells the day from the month, French pages write the day first, likely, and others are not known to: the
 * proposal then shows what the page writes, and is not sure.
 */
function issueDate(page: PageReading): Proposal | null {
  const isFrench = page.rows.some((row) => row.some(({ text }) => FRENCH.test(fold(text))));
  const candidates = issueDateCandidates(page, page.dayOrder ?? 'day-first').flatMap(
    ({ date, written, phrase, weight }) => (date === null ? [] : [{ value: date, written, phrase, weight }]),
  );
  const proposal = propose(candidates, 2);
  const written = candidates.find(({ value }) => value === proposal?.value)?.written;
  if (proposal === null || written === undefined) return null;
  if (!readDateText(written, page.dayOrder).asks) return proposal;
  const confidence = isFrench && proposal.confidence !== 'low' ? 'medium' : 'low';
  return { ...proposal, confidence, others: [written, ...proposal.others] };
}

function keepPeriod(page: PageReading, keep: Keep): void {
  const sure = periodOf(page, page.dayOrder);
  const period = sure ?? periodOf(page, 'day-first');
  if (period === null) return;
  const { phrase } = period;
  const confidence = sure === null ? 'low' : 'medium';
  keep('periodStart', { value: period.start, phrase, confidence, others: [] });
  keep('periodEnd', { value: period.end, phrase, confidence, others: [] });
}

function keepTotals(page: PageReading, keep: Keep): void {
  const { confidence, rivals, ...totals } = chooseTotals(page);
  for (const field of ['withoutVat', 'vat', 'withVat'] as const) {
    const amount = totals[field];
    const others = rivals.map((rival) => rival[field].value).filter((value) => value !== amount?.value);
    keep(field, amount === null ? null : { ...amount, confidence, others: [...new Set(others)] });
  }
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['EUR', /€|\bEUR\b|\beuros?\b/i],
  ['CHF', /\bCHF\b/],
  ['GBP', /£|\bGBP\b/],
  ['USD', /\bUSD\b/],
];

/** `$` alone is the sign of several currencies: it proposes none. */
function currencyOf(page: PageReading): Proposal | null {
  const seen = CURRENCIES.flatMap(([code, sign]) => {
    const phrase = page.rows.flat().find(({ text }) => sign.test(text));
    return phrase === undefined ? [] : [{ value: code, phrase, weight: 1 }];
  });
  return propose(seen, 1);
}
