import type { FormField } from '../../domain/answer-form.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import type { ComparedField } from '../../domain/page-comparison.js';
import { defineProblem } from '../../domain/problem.js';
import type { Lang, Text } from '../../domain/text.js';

interface Asked {
  form: readonly FormField[];
}

/** An answer `pdf-fields-unconfirmed` settles it: the fields of the form, in one line. */
export const fieldsUnconfirmed = defineProblem<Asked>(
  'pdf-fields-unconfirmed',
  'error',
  () => ({
    fr: 'Ce PDF ne contient pas de données de facture ; ses champs ont été lus sur la page. Confirmez-les ou corrigez-les : rien n’est contrôlé avant.',
    en: 'This PDF holds no invoice data; its fields were read on the page. Confirm or correct them: nothing is audited before.',
  }),
  { asks: true, form: ({ form }) => form },
);

/** An answer `pdf-scan` settles it, with the same fields. */
export const scannedPdf = defineProblem<Asked>(
  'pdf-scan',
  'error',
  () => ({
    fr: 'Ce PDF ne contient aucun texte lisible : c’est sans doute une image, ou un texte dont la police ne donne pas les lettres. Il est conservé comme pièce. Si c’est une facture, saisissez ses données : rien n’est contrôlé avant.',
    en: 'This PDF holds no readable text: it is probably an image, or a text whose font does not give its letters. It is kept as evidence. If it is an invoice, enter its data: nothing is audited before.',
  }),
  { asks: true, form: ({ form }) => form },
);

/** The file is no invoice, by its own title. `seen` is the title. */
export const otherTitle = defineProblem<{ title: string }>('pdf-other-document', 'error', ({ title }) => ({
  fr: `Ce PDF s’intitule « ${title} » : il n’est pas lu comme une facture. Si c’en est une, donnez ses lignes dans un tableau (CSV ou classeur) parmi les factures.`,
  en: `This PDF is titled “${title}”: it is not read as an invoice. If it is one, give its lines in a table (CSV or workbook) among the invoices.`,
}));

/** One for each field that the answer leaves unsettled; the question then stays. */
export const answerNotKept = defineProblem<{ fault: Text }>('pdf-answer-not-kept', 'error', ({ fault }) => ({
  fr: `La réponse donnée pour ce PDF n’est pas retenue. ${fault.fr}`,
  en: `The answer given for this PDF is not kept. ${fault.en}`,
}));

/** A warning: the answer is kept. `seen` is what the page says, its place that of the page. */
export const answerDiffers = defineProblem<{ label: Text; answer: string; page: string }>(
  'pdf-answer-differs',
  'warning',
  ({ label, answer, page }) => ({
    fr: `« ${label.fr} » : la réponse donne « ${answer} », la page « ${page} ». La réponse est retenue ; vérifiez-la.`,
    en: `“${label.en}”: the answer gives “${answer}”, the page “${page}”. The answer is kept; check it.`,
  }),
);

interface Disagreement {
  field: ComparedField;
  /** As the page writes it. */
  page: string;
  /** As the XML writes it: a decimal for an amount, a civil date for a day. */
  data: string;
}

/** A warning: which of the two is right is for the contractor to say. Its place is that of the page. */
export const pageDisagrees = defineProblem<Disagreement>(
  'pdf-page-disagrees',
  'warning',
  ({ field, page, data }) => ({
    fr: `${DIFFERS[field].fr} : « ${page} » sur la page, « ${shown(field, data, 'fr')} » dans les données jointes, qui sont celles lues. Demandez au prestataire ce qui est juste.`,
    en: `${DIFFERS[field].en}: “${page}” on the page, “${shown(field, data, 'en')}” in the attached data, which are those read. Ask the contractor which is right.`,
  }),
);

const DIFFERS: Readonly<Record<ComparedField, Text>> = {
  number: { fr: 'Le numéro de facture diffère', en: 'The invoice number differs' },
  issueDate: { fr: 'La date d’émission diffère', en: 'The issue date differs' },
  withVat: { fr: 'Le total toutes taxes comprises diffère', en: 'The total with VAT differs' },
  payable: { fr: 'Le montant à payer diffère', en: 'The amount payable differs' },
  siret: { fr: 'Le SIRET du prestataire diffère', en: 'The SIRET of the contractor differs' },
};

function shown(field: ComparedField, data: string, lang: Lang): string {
  if (field === 'issueDate') return formatDate(data, lang);
  return field === 'withVat' || field === 'payable' ? formatNumber(data, lang, 2) : data;
}
