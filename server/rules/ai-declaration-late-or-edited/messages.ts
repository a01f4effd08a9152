import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount, formatDays, formatHours, formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang, Text } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import type { Change } from './changes.js';

/**
 * Corrected so that it says less of AI, or no less; first signed after the work was accepted: and after the invoice with which it
 * was due, before it was due, or nothing tells whether it was. `late`: first signed after the invoice, as version 1 told it.
 */
export type Kind = 'edited' | 'disclosed' | 'billed' | 'noted' | 'unsure' | 'late';

export interface Values extends FindingValues {
  kind: Kind;
  declaration: string;
  signedAt: CivilDate;
  contract: string;
  /** Deliverables accepted before the signature, twenty at most; none where a question came before it. */
  accepted: { deliverable: string; decidedOn: CivilDate }[];
  acceptedCount: number;
  question: { code: string; askedOn: CivilDate } | null;
  earlier: { declaration: string; signedAt: CivilDate } | null;
  changes: Change[];
}

const WHAT: Record<Change['what'], Text> = {
  use: { fr: "usage d'IA", en: 'AI use' },
  share: { fr: "part d'IA", en: 'AI share' },
  hours: { fr: 'heures humaines', en: 'human hours' },
  saved: { fr: 'jours gagnés', en: 'days saved' },
};

const FORMATS: Record<Change['what'], (value: string, lang: Lang) => string> = {
  use: (value, lang) => (value === 'none' ? NONE[lang] : lang === 'fr' ? 'déclaré' : 'declared'),
  share: (value, lang) => formatPercent(value, lang),
  hours: formatHours,
  saved: formatDays,
};

const NONE: Text = { fr: 'aucun', en: 'none' };

/** `6 h`, `10 % à 20 %`, `rien`. */
function shown(what: Change['what'], range: Change['was'], lang: Lang): string {
  const known = [...new Set(range.flatMap((value) => value ?? []))].map((value) =>
    FORMATS[what](value, lang),
  );
  return known.length === 0
    ? { fr: 'rien', en: 'nothing' }[lang]
    : known.join(lang === 'fr' ? ' à ' : ' to ');
}

/** `heures humaines : 6 h, puis 40 h ; part d'IA : 20 %, puis 60 %`. */
function changes(v: Values, lang: Lang): string {
  return v.changes
    .map(({ what, was, is }) => {
      const [before, after] = [shown(what, was, lang), shown(what, is, lang)];
      return lang === 'fr'
        ? `${WHAT[what].fr} : ${before}, puis ${after}`
        : `${WHAT[what].en}: ${before}, then ${after}`;
    })
    .join(lang === 'fr' ? ' ; ' : '; ');
}

/** `L-09 (1er oct. 2026) et L-10 (2 oct. 2026)`. */
function accepted(v: Values, lang: Lang): string {
  const named = v.accepted.map(
    ({ deliverable, decidedOn }) => `${deliverable} (${formatDate(decidedOn, lang)})`,
  );
  const others = v.acceptedCount - named.length;
  const more = others > 0 ? [formatCount(others, ...OTHERS[lang], lang)] : [];
  return formatList([...named, ...more], lang);
}

const OTHERS: Record<Lang, [string, string]> = { fr: ['autre', 'autres'], en: ['other', 'others'] };

/** What came before the signature: `l'admission de L-09 (1er oct. 2026)`, `la question I5 du 8 oct. 2026`. */
function event(v: Values, lang: Lang): string {
  if (v.question !== null) {
    const asked = formatDate(v.question.askedOn, lang);
    return lang === 'fr'
      ? `la question ${v.question.code} du ${asked}`
      : `question ${v.question.code} of ${asked}`;
  }
  return lang === 'fr' ? `l'admission de ${accepted(v, lang)}` : `the acceptance of ${accepted(v, lang)}`;
}

/** The two versions: `D-09 du 12 oct. 2026 corrige D-07 du 25 sept. 2026`. */
function correction(v: Values, lang: Lang): string {
  const signed = formatDate(v.signedAt, lang);
  const earlier = v.earlier === null ? '' : formatDate(v.earlier.signedAt, lang);
  const ref = v.earlier?.declaration ?? '';
  return lang === 'fr'
    ? `${v.declaration} du ${signed} corrige ${ref} du ${earlier}`
    : `${v.declaration} of ${signed} corrects ${ref} of ${earlier}`;
}

const NOT_DUE: Text = {
  fr: "Le prestataire n'avait pas à la remettre plus tôt.",
  en: 'The contractor did not have to hand it over earlier.',
};
const UNSURE: Text = {
  fr: 'Rien ne dit si elle était due plus tôt.',
  en: 'Nothing tells whether it was due earlier.',
};

/** For the buyer: what came first, what was corrected, and that the last version counts. */
function finding(v: Values, lang: Lang): string {
  const signed = formatDate(v.signedAt, lang);
  if (v.kind === 'edited' || v.kind === 'disclosed') {
    return lang === 'fr'
      ? `La déclaration ${correction(v, lang)}, après ${event(v, lang)} ; ${changes(v, lang)}. Les deux versions sont gardées ; la dernière compte.`
      : `Declaration ${correction(v, lang)}, after ${event(v, lang)}; ${changes(v, lang)}. Both versions are kept; the last one counts.`;
  }
  if (v.kind === 'late' || v.kind === 'billed') {
    return lang === 'fr'
      ? `La déclaration ${v.declaration} du ${signed} est signée après ${event(v, lang)} et après la facture. Elle compte comme toute autre.`
      : `Declaration ${v.declaration} of ${signed} was signed after ${event(v, lang)} and after the invoice. It counts like any other.`;
  }
  const due = v.kind === 'noted' ? NOT_DUE[lang] : UNSURE[lang];
  return lang === 'fr'
    ? `La déclaration ${v.declaration} du ${signed} indique un usage d'IA ; elle est signée après ${event(v, lang)}. ${due}`
    : `Declaration ${v.declaration} of ${signed} states AI use; it was signed after ${event(v, lang)}. ${due}`;
}

/** For the contractor: its own versions; correcting is always open. */
function supplier(v: Values, lang: Lang): string {
  const signed = formatDate(v.signedAt, lang);
  if (v.kind === 'edited') {
    return lang === 'fr'
      ? `Votre déclaration ${correction(v, lang)}, après ${event(v, lang)} ; ${changes(v, lang)}. La dernière version compte, et corriger reste toujours possible.`
      : `Your declaration ${correction(v, lang)}, after ${event(v, lang)}; ${changes(v, lang)}. The last version counts, and correcting is always open.`;
  }
  return lang === 'fr'
    ? `Votre déclaration ${v.declaration} du ${signed} est signée après ${event(v, lang)} et après la facture. Elle compte comme toute autre.`
    : `Your declaration ${v.declaration} of ${signed} was signed after ${event(v, lang)} and after the invoice. It counts like any other.`;
}

/** Asked of the buyer alone. */
const STANDS: Text = {
  fr: "L'admission reste-t-elle la même avec cette déclaration ?",
  en: 'Does the acceptance stand with this declaration?',
};

const QUESTION_STANDS: Text = {
  fr: 'La question posée tient-elle encore avec cette déclaration ?',
  en: 'Does the question asked still stand with this declaration?',
};

const QUESTIONS: Record<Kind, Text> = {
  edited: {
    fr: "Qu'est-ce qui a conduit à corriger cette déclaration ?",
    en: 'What led to the correction of this declaration?',
  },
  late: {
    fr: 'Cette déclaration vaut-elle pour tout le travail admis ?',
    en: 'Does this declaration hold for all the work accepted?',
  },
  disclosed: STANDS,
  billed: STANDS,
  noted: STANDS,
  unsure: STANDS,
};

const asked = ({ kind, question }: Values): Text =>
  kind === 'disclosed' && question !== null ? QUESTION_STANDS : QUESTIONS[kind];

export const messages: RuleMessages<Values> = {
  title: { fr: "Déclaration d'IA tardive ou corrigée", en: 'AI declaration late or corrected' },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: { fr: (v) => asked(v).fr, en: (v) => asked(v).en },
  method: {
    fr: 'signature > admission du livrable, ou > première question posée sur ses lignes, et : autre usage, part, heures ou gain que la version d’alors, ou première déclaration d’un usage',
    en: 'signature > acceptance of the deliverable, or > first question asked on its lines, and: use, share, hours or saving other than in the version of that day, or first declaration of a use',
  },
  // Why it is shown although correcting is right: the decision rested on another version.
  why: {
    fr: "L'admission ou la question reposait sur une autre version, ou sur aucune ; montrer les deux permet de décider sur la dernière.",
    en: 'The acceptance or the question rested on another version, or on none; showing both lets the last one decide.',
  },
  innocent: [
    // The good case: an error was found and mended.
    { fr: 'Une erreur a été corrigée de bonne foi.', en: 'An error was corrected in good faith.' },
    // The acceptance came quickly.
    {
      fr: "L'admission a été prononcée avant la date où la déclaration est due.",
      en: 'The work was accepted before the day on which the declaration is due.',
    },
    // The hours were counted again at the request of the buyer.
    {
      fr: "L'acheteur a demandé de préciser les heures ou les outils.",
      en: 'The buyer asked for the hours or tools to be made precise.',
    },
  ],
};
