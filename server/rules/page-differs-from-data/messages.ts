import { formatDate } from '../../domain/format/date-format.js';
import { formatQuoted } from '../../domain/format/list-format.js';
import { formatMoney } from '../../domain/format/money-format.js';
import type { ComparedField } from '../../domain/page-comparison.js';
import type { Lang, Text } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';

/** One field, with what the page says (as written), what the data say, and where on the page. */
export type Difference = {
  field: ComparedField;
  page: string;
  /** A decimal for an amount, a civil date for a day. */
  data: string;
  file: string;
  onPage: number | null;
  line: number | null;
};

type Values = {
  invoice: string;
  /** The document that holds the invoice. */
  file: string;
  currency: string | null;
  differences: Difference[];
};

const FIELDS: Readonly<Record<ComparedField, Text>> = {
  number: { fr: 'numéro', en: 'number' },
  issueDate: { fr: 'date d’émission', en: 'issue date' },
  withVat: { fr: 'total TTC', en: 'total with VAT' },
  payable: { fr: 'montant à payer', en: 'amount payable' },
  siret: { fr: 'SIRET du prestataire', en: 'contractor’s SIRET' },
};

/** What the data say: a number or SIRET in quotes like that of the page, a day or an amount as people write it. */
function inData({ field, data }: Difference, currency: string | null, lang: Lang): string {
  if (field === 'issueDate') return formatDate(data, lang);
  return field === 'withVat' || field === 'payable'
    ? formatMoney(data, currency, lang)
    : formatQuoted(data, lang);
}

/** `sur la page 1 (ligne 4)`, and of which document where it is not that of the invoice. */
function place({ file, onPage, line }: Difference, own: string, lang: Lang): string {
  const at = line === null ? '' : ` (${lang === 'fr' ? 'ligne' : 'line'} ${line})`;
  const of = file === own ? '' : ` ${lang === 'fr' ? 'de' : 'of'} ${file}`;
  const page = onPage === null ? '' : ` ${onPage}`;
  return `${lang === 'fr' ? 'sur la page' : 'on page'}${page}${at}${of}`;
}

/** `numéro : « X » sur la page 1 (ligne 4), « Y » dans les données`, for each field. */
function told({ file, differences, currency }: Values, lang: Lang): string {
  const [colon, inside] = lang === 'fr' ? [' : ', 'dans les données'] : [': ', 'in the data'];
  return differences
    .map((one) => {
      const page = `${formatQuoted(one.page, lang)} ${place(one, file, lang)}`;
      return `${FIELDS[one.field][lang]}${colon}${page}, ${inData(one, currency, lang)} ${inside}`;
    })
    .join(lang === 'fr' ? ' ; ' : '; ');
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Page et données différentes', en: 'Page and data that differ' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'numéro, date, total TTC, net à payer ou SIRET : valeur des données ≠ valeur lue sur la page, là où la page en montre une',
    en: 'number, date, total with VAT, amount due or SIRET: value of the data ≠ value read on the page, where the page shows one',
  },
  // Shown on the invoice as a whole: each field with what the page says and what the data of the same document say.
  finding: {
    fr: (v) => `Facture ${v.invoice}, ${told(v, 'fr')}.`,
    en: (v) => `Invoice ${v.invoice}, ${told(v, 'en')}.`,
  },
  supplier: {
    fr: (v) => `Votre facture ${v.invoice}, ${told(v, 'fr')}.`,
    en: (v) => `Your invoice ${v.invoice}, ${told(v, 'en')}.`,
  },
  question: {
    fr: ({ differences: { length } }) =>
      length > 1
        ? 'Pour chacune de ces valeurs, laquelle est juste : celle de la page ou celle des données ?'
        : 'Quelle valeur est juste : celle de la page ou celle des données ?',
    en: ({ differences: { length } }) =>
      length > 1
        ? 'For each of these values, which is right: that of the page or that of the data?'
        : 'Which value is right: that of the page or that of the data?',
  },
  why: {
    fr: 'Les personnes lisent la page, les logiciels lisent les données. Si elles diffèrent, ce qui est approuvé n’est pas ce qui est payé.',
    en: 'People read the page, software reads the data. Where they differ, what is approved is not what is paid.',
  },
  innocent: [
    {
      fr: 'Le modèle de la page n’a pas été mis à jour ; les données sont justes.',
      en: 'The template of the page was not updated; the data are right.',
    },
    {
      fr: 'La facture a été corrigée puis exportée de nouveau, et seule l’une des deux parties a suivi.',
      en: 'The invoice was corrected and exported again, and only one of the two parts followed.',
    },
    {
      fr: 'La page arrondit un montant pour l’affichage, ou donne la date d’édition à la place de celle d’émission.',
      en: 'The page rounds an amount for display, or gives the day of printing in the place of the issue date.',
    },
  ],
};
