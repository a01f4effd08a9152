import type { CivilDate } from '../../domain/civil-date.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';

type Values = {
  invoice: string;
  /** Silence is acceptance already, of one of them at least. */
  isPast: boolean;
  acceptanceDays: number;
  /** The first ones at most. */
  deliverables: { ref: string; deliveredOn: CivilDate; tacitOn: CivilDate }[];
  count: number;
};

/** `L-09 (livré le 1er oct. 2026, admission tacite le 31 oct. 2026)`, the rest counted. */
function listed(v: Values, lang: Lang): string {
  const named = v.deliverables.map(({ ref, deliveredOn, tacitOn }) => {
    const [delivered, tacit] = [formatDate(deliveredOn, lang), formatDate(tacitOn, lang)];
    return lang === 'fr'
      ? `${ref} (livré le ${delivered}, admission tacite le ${tacit})`
      : `${ref} (delivered on ${delivered}, tacit acceptance on ${tacit})`;
  });
  const more = v.count - v.deliverables.length;
  if (more === 0) return formatList(named, lang);
  const others = lang === 'fr' ? (more > 1 ? 'autres' : 'autre') : more > 1 ? 'others' : 'other';
  return formatList([...named, `${more} ${others}`], lang);
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Admission tacite proche ou acquise', en: 'Tacit acceptance near or reached' },
  // Shown to the buyer alone: each deliverable with the day it was delivered and the day on which silence is acceptance.
  finding: {
    fr: (v) =>
      `Facture ${v.invoice}, sans décision enregistrée sur ${v.count > 1 ? `${v.count} livrables` : 'le livrable'} : ${listed(v, 'fr')}.`,
    en: (v) =>
      `Invoice ${v.invoice}, no decision recorded on ${v.count > 1 ? `${v.count} deliverables` : 'the deliverable'}: ${listed(v, 'en')}.`,
  },
  supplier: null,
  // Asked of whoever decides on deliverables; two forms, before and after that day.
  question: {
    fr: (v) =>
      v.isPast
        ? "Une décision a-t-elle été notifiée avant le jour de l'admission tacite ?"
        : 'Qui notifie une décision avant ce jour ?',
    en: (v) =>
      v.isPast
        ? 'Was a decision notified before the day of tacit acceptance?'
        : 'Who notifies a decision before that day?',
  },
  why: {
    fr: "Sans décision notifiée dans le délai, les prestations sont réputées admises, et l'admission vaut service fait (CCAG-PI 2021, articles 28 et 29).",
    en: 'Without a decision notified within the period, the work is deemed accepted, and acceptance stands for the service done (French general terms CCAG-PI 2021, articles 28 and 29).',
  },
  innocent: [
    {
      fr: "La décision a été notifiée et n'est pas encore au registre.",
      en: 'The decision was notified and is not in the register yet.',
    },
    {
      fr: "La date de livraison du registre est celle d'une première version ; la version complète est venue plus tard.",
      en: 'The delivery date of the register is that of a first version; the complete one came later.',
    },
    {
      fr: "L'acheteur laisse courir le délai à dessein : le livrable lui convient.",
      en: 'The buyer lets the period run on purpose: the deliverable suits.',
    },
  ],
  method: {
    fr: "admission tacite = livraison + délai d'admission du marché, en jours de calendrier ; rappel si admission tacite − date d'examen ≤ nearDays et aucune décision",
    en: 'tacit acceptance = delivery + acceptance period of the contract, in calendar days; recalled when tacit acceptance − date of the audit ≤ nearDays and there is no decision',
  },
};
