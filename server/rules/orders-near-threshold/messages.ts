import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount, formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax } from '../wording.js';
import type { LimitKind } from './similar-orders.js';

type Group = {
  kind: LimitKind;
  cpvDivision: string;
  /** Limits in force when the orders were placed, in order of date, each once. */
  limits: Decimal[];
  /** The first twenty. */
  orders: { contract: string; order: string; on: CivilDate; amount: Decimal }[];
  count: number;
  total: Decimal;
  currency: string;
};

export type Values = {
  contract: string;
  /** Lowest part of a limit that counts as just under it. */
  band: Decimal;
  groups: Group[];
  /** Version of the table of thresholds. */
  thresholds: string;
};

const LIMITS: Record<LimitKind, Record<Lang, string>> = {
  signature: { fr: 'du seuil de signature', en: 'of the signature limit' },
  waiver: {
    fr: 'du seuil de dispense de publicité et de mise en concurrence',
    en: 'of the threshold below which no publicity or competition is required',
  },
  publicity: { fr: 'du seuil de publicité obligatoire', en: 'of the threshold of compulsory publicity' },
  formal: { fr: 'du seuil de procédure formalisée', en: 'of the threshold of formal procedures' },
};

function group(v: Values, one: Group, lang: Lang): string {
  const orders = one.orders.map(({ contract, order, on, amount }) => {
    const price = beforeTax(amount, one.currency, lang);
    if (lang === 'fr') {
      const other = contract === v.contract ? '' : ` (marché ${contract})`;
      return `${order}${other} du ${formatDate(on, lang)}, ${price}`;
    }
    const other = contract === v.contract ? '' : ` (contract ${contract})`;
    return `${order}${other} of ${formatDate(on, lang)}, ${price}`;
  });
  const more = one.count - one.orders.length;
  const limits = formatList(
    one.limits.map((limit) => beforeTax(limit, one.currency, lang)),
    lang,
  );
  const band = formatPercent(v.band, lang);
  const total = beforeTax(one.total, one.currency, lang);
  if (lang === 'fr') {
    const rest = more === 0 ? '' : ` ; ${formatCount(more, 'autre', 'autres', lang)}`;
    return `${formatCount(one.count, 'commande', 'commandes', lang)} de la division CPV ${one.cpvDivision}, passées à moins de douze mois d'intervalle, chacune entre ${band} et 100 % ${LIMITS[one.kind].fr} (${limits}) : ${orders.join(' ; ')}${rest}. Ensemble : ${total}`;
  }
  const rest = more === 0 ? '' : `; ${formatCount(more, 'other', 'others', lang)}`;
  return `${formatCount(one.count, 'order', 'orders', lang)} of CPV division ${one.cpvDivision}, less than twelve months from one to the next, each between ${band} and 100% ${LIMITS[one.kind].en} (${limits}): ${orders.join('; ')}${rest}. Together: ${total}`;
}

/** Only the buyer's own limit is about who signs; the others are about how the contract was put out. */
const isOnlySignature = (v: Values): boolean => v.groups.every(({ kind }) => kind === 'signature');

export const messages: RuleMessages<Values> = {
  title: { fr: 'Commandes voisines, juste sous un seuil', en: 'Similar orders, just under a threshold' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'Au moins 2 commandes d’une même division CPV, moins de 12 mois d’une à la suivante, band × seuil ≤ montant ≤ seuil en vigueur à la date de chacune',
    en: 'At least 2 orders of one CPV division, less than 12 months from one to the next, band × limit ≤ amount ≤ limit in force on the day of each',
  },
  // For those who buy, never for the contractor: it does not choose how its orders are cut.
  finding: {
    fr: (v) => `Marché ${v.contract} : ${v.groups.map((one) => group(v, one, 'fr')).join('. ')}.`,
    en: (v) => `Contract ${v.contract}: ${v.groups.map((one) => group(v, one, 'en')).join('. ')}.`,
  },
  supplier: null,
  // Separate needs, or a contract that competition already gave, are good answers.
  question: {
    fr: (v) =>
      isOnlySignature(v)
        ? 'Ces commandes répondent-elles à un même besoin, connu dès la première, ou à des besoins distincts ?'
        : 'Ces commandes répondent-elles à un même besoin ou à des besoins distincts, et sont-elles passées sur un marché déjà mis en concurrence ?',
    en: (v) =>
      isOnlySignature(v)
        ? 'Do these orders meet one need, known when the first was placed, or separate needs?'
        : 'Do these orders meet one need or separate needs, and are they placed under a contract that competition already gave?',
  },
  why: {
    fr: 'Un besoin se compte en entier : coupé en commandes, il change de signataire ou de procédure. La réponse appartient à ceux qui achètent.',
    en: 'A need is counted as a whole: cut into orders, it changes its signatory or its procedure. The answer belongs to those who buy.',
  },
  innocent: [
    {
      fr: 'Les commandes répondent à des besoins distincts, apparus l’un après l’autre.',
      en: 'The orders meet separate needs that arose one after the other.',
    },
    {
      fr: 'Elles sont passées sur un accord-cadre déjà mis en concurrence : le seuil de procédure ne les concerne pas.',
      en: 'They are placed under a framework agreement that competition already gave: the procedure threshold does not concern them.',
    },
    {
      fr: 'Le montant est celui d’une unité d’œuvre ou d’un forfait annuel, commandé à chaque fois au même prix.',
      en: 'The amount is that of a work unit or a yearly package, ordered each time at the same price.',
    },
  ],
};
