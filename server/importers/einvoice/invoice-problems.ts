import { exact, type Decimal } from '../../domain/decimal.js';
import { formatNumber, plural } from '../../domain/format/number-format.js';
import { formatPercent } from '../../domain/format/quantity-format.js';
import { defineProblem } from '../../domain/problem.js';
import type { Text } from '../../domain/text.js';

export const notAnInvoice = defineProblem<{ name: Text }>(
  'einvoice-format-not-read',
  'error',
  ({ name }) => ({
    fr: `Ce fichier est ${name.fr} : ce format n’est pas lu.`,
    en: `This file is ${name.en}: this format is not read.`,
  }),
);
export const unknownXml = defineProblem<{ root: string }>('xml-not-an-invoice', 'error', ({ root }) => ({
  fr: `L’élément racine, « ${root} », n’est celui d’aucune facture électronique lue ici.`,
  en: `The root element, “${root}”, is that of no electronic invoice read here.`,
}));
export const badDecimal = defineProblem('einvoice-bad-decimal', 'error', () => ({
  fr: `Ce n’est pas un nombre : le format veut des chiffres et un point décimal, comme 1234.50. La facture n’est pas lue.`,
  en: `This is not a number: the format wants digits and a decimal point, such as 1234.50. The invoice is not read.`,
}));
export const badDate = defineProblem('einvoice-bad-date', 'error', () => ({
  fr: `Ce n’est pas un jour du calendrier dans la forme que veut le format. La facture n’est pas lue.`,
  en: `This is not a day of the calendar in the form that the format wants. The invoice is not read.`,
}));
export const badIndicator = defineProblem('einvoice-bad-indicator', 'error', () => ({
  fr: `Il n’est pas dit si ce montant est une remise ou des frais (true ou false). La facture n’est pas lue.`,
  en: `It is not said whether this amount is an allowance or a charge (true or false). The invoice is not read.`,
}));
export const dateWithoutDay = defineProblem('einvoice-date-without-day', 'warning', () => ({
  fr: `Cette date ne donne pas de jour (mois ou semaine seulement) ; elle est laissée vide.`,
  en: `This date gives no day (a month or a week only); it is left empty.`,
}));
export const repeatedValue = defineProblem('einvoice-value-repeated', 'error', () => ({
  fr: `Cette valeur est écrite plusieurs fois, et différemment ; elle reste inconnue. Demandez la bonne au prestataire.`,
  en: `This value is written several times, and differently; it stays unknown. Ask the contractor for the right one.`,
}));
export const tooManyLines = defineProblem<{ limit: number }>(
  'invoice-too-many-lines',
  'error',
  ({ limit }) => ({
    fr: `La facture a plus de ${formatNumber(String(limit), 'fr')} lignes.`,
    en: `The invoice has more than ${formatNumber(String(limit), 'en')} lines.`,
  }),
);
export const extraWithoutAmount = defineProblem('einvoice-allowance-without-amount', 'warning', () => ({
  fr: `Cette remise ou ces frais n’ont pas de montant ; ils sont laissés de côté.`,
  en: `This allowance or charge has no amount; it is left out.`,
}));
export const extraComputed = defineProblem<{ percent: Decimal; base: Decimal; amount: Decimal }>(
  'einvoice-allowance-computed',
  'warning',
  ({ percent, base, amount }) => ({
    fr: `Cette remise ou ces frais n’ont pas de montant : il est calculé, ${formatPercent(exact(percent).div(100), 'fr', 6)} de ${formatNumber(base, 'fr', 2)}, soit ${formatNumber(amount, 'fr', 2)}. Vérifiez-le.`,
    en: `This allowance or charge has no amount: it is computed, ${formatPercent(exact(percent).div(100), 'en', 6)} of ${formatNumber(base, 'en', 2)}, that is ${formatNumber(amount, 'en', 2)}. Check it.`,
  }),
);
export const unknownLineStatus = defineProblem('einvoice-line-status-unknown', 'warning', () => ({
  fr: `Ce statut de ligne n’est ni DETAIL, ni GROUP, ni INFORMATION ; la ligne compte dans les sommes.`,
  en: `This line status is not DETAIL, GROUP or INFORMATION; the line counts in the sums.`,
}));
export const subLinesNotRead = defineProblem<{ count: number }>(
  'einvoice-sub-lines-not-read',
  'warning',
  ({ count }) => ({
    fr: `Cette ligne contient ${count} ${plural(count, 'sous-ligne', 'sous-lignes', 'fr')} ; seule la ligne elle-même est lue.`,
    en: `This line holds ${count} ${plural(count, 'sub-line', 'sub-lines', 'en')}; only the line itself is read.`,
  }),
);
/** `profile`: the one that leaves the lines out by design; null where the invoice could have carried them. */
export const noLineDetail = defineProblem<{ profile: string | null }>(
  'no-line-detail',
  'warning',
  ({ profile }) =>
    profile === null
      ? {
          fr: `La facture ne contient aucun détail de ligne : elle ne peut pas être auditée. Demandez le détail au prestataire.`,
          en: `The invoice holds no line detail: it cannot be audited. Ask the contractor for the detail.`,
        }
      : {
          fr: `Le profil ${profile} ne porte aucune ligne : la facture ne peut pas être auditée. Demandez-la au prestataire au profil BASIC ou EN 16931, qui portent les lignes.`,
          en: `The profile ${profile} carries no lines: the invoice cannot be audited. Ask the contractor for it in the profile BASIC or EN 16931, which carry the lines.`,
        },
);
export const subLinesNotCounted = defineProblem<{ stated: Decimal; computed: Decimal }>(
  'einvoice-sub-lines-not-counted',
  'warning',
  ({ stated, computed }) => ({
    fr: `Les sous-lignes donnent ${formatNumber(computed, 'fr', 2)} et leur ligne indique ${formatNumber(stated, 'fr', 2)} : la ligne compte, ses sous-lignes informent.`,
    en: `The sub-lines add up to ${formatNumber(computed, 'en', 2)} and their line states ${formatNumber(stated, 'en', 2)}: the line counts, its sub-lines inform.`,
  }),
);
export const priceBaseRepeatsPrice = defineProblem<{ base: Decimal }>(
  'einvoice-price-base-repeats-price',
  'warning',
  ({ base }) => ({
    fr: `La quantité de base du prix (BT-149) répète le prix, ${formatNumber(base, 'fr')}, et le montant de la ligne n’en tient pas compte : elle est laissée de côté.`,
    en: `The base quantity of the price (BT-149) repeats the price, ${formatNumber(base, 'en')}, and the amount of the line does not use it: it is left out.`,
  }),
);
export const noVatInCurrency = defineProblem<{ currency: string }>(
  'vat-total-other-currency',
  'warning',
  ({ currency }) => ({
    fr: `Aucun total de TVA n’est donné dans la devise de la facture, ${currency}.`,
    en: `No VAT total is given in the currency of the invoice, ${currency}.`,
  }),
);
export const partyIdMalformed = defineProblem<{ scheme: string; digits: number }>(
  'party-id-malformed',
  'warning',
  ({ scheme, digits }) => ({
    fr: `Un identifiant de type ${scheme} a ${digits} chiffres ; celui-ci n’est pas retenu.`,
    en: `An identifier of scheme ${scheme} has ${digits} digits; this one is not kept.`,
  }),
);
export const partySiretDoubtful = defineProblem('party-siret-doubtful', 'warning', () => ({
  fr: `Le dernier chiffre de ce SIRET ne correspond pas aux autres ; il est gardé tel quel. Vérifiez-le.`,
  en: `The last digit of this SIRET does not fit the others; it is kept as it is. Check it.`,
}));
export const attachmentUnreadable = defineProblem('attachment-not-base64', 'warning', () => ({
  fr: `Cette pièce jointe n’est pas du base64 valide ; elle n’est pas conservée.`,
  en: `This attachment is not valid base64; it is not kept.`,
}));

/* Facts that EN 16931 requires of every invoice, under its own rule names. */

export const noNumber = defineProblem('br-02', 'error', () => ({
  fr: `La facture n’a pas de numéro (BT-1).`,
  en: `The invoice has no number (BT-1).`,
}));
export const noIssueDate = defineProblem('br-03', 'error', () => ({
  fr: `La facture n’a pas de date d’émission (BT-2).`,
  en: `The invoice has no issue date (BT-2).`,
}));
export const noCurrency = defineProblem('br-05', 'error', () => ({
  fr: `La facture ne dit pas sa devise (BT-5).`,
  en: `The invoice does not state its currency (BT-5).`,
}));
export const vatDateTwice = defineProblem('br-co-3', 'error', () => ({
  fr: `La facture donne la date d’exigibilité de la TVA (BT-7) et un code pour cette date (BT-8) : un seul des deux est permis. Signalez-le au prestataire.`,
  en: `The invoice gives the VAT date (BT-7) and a code for that date (BT-8): only one of them is allowed. Tell the contractor.`,
}));
export const emptyDocumentPeriod = defineProblem('br-co-19', 'error', () => ({
  fr: `La période de facturation n’a ni début ni fin (BT-73, BT-74).`,
  en: `The invoicing period has neither start nor end (BT-73, BT-74).`,
}));
export const emptyLinePeriod = defineProblem('br-co-20', 'error', () => ({
  fr: `La période de la ligne n’a ni début ni fin (BT-134, BT-135).`,
  en: `The period of the line has neither start nor end (BT-134, BT-135).`,
}));
