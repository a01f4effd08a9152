import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { marksInWords, type Mark } from '../trace-wording.js';

/** No declaration at all; one signed after the invoice; one without the hours that the contract asks for. */
export type Lack = 'absent' | 'late' | 'no_hours';

export interface Values extends FindingValues {
  line: string;
  invoice: string;
  contract: string;
  deliverables: string[];
  lack: Lack;
  withHours: boolean;
  declaration: string | null;
  signedAt: CivilDate | null;
  issueDate: CivilDate | null;
  /** Day from which the clause binds, where it came while the work was under way. Findings of earlier versions have none. */
  since?: CivilDate | null;
  /** What delivered files state of AI use, three at most, and how many; absent where nothing does, or something is signed. */
  stated?: Mark[];
  statedCount?: number;
}

/** What the contract asks for; since when, where that is a day of the work. */
function asked(v: Values, lang: Lang): string {
  const day = v.since ?? null;
  const since = day === null ? '' : ` ${lang === 'fr' ? 'depuis le' : 'since'} ${formatDate(day, lang)}`;
  if (lang === 'fr')
    return `Le marché ${v.contract} demande${since} une déclaration d'IA${v.withHours ? ' avec heures' : ''}`;
  return `Contract ${v.contract} asks${since} for an AI-use declaration${v.withHours ? ' with hours' : ''}`;
}

/** The deliverables of the line, or the line itself. */
function thing(v: Values, lang: Lang): string {
  const line = lang === 'fr' ? `la ligne ${v.line}` : `line ${v.line}`;
  return v.deliverables.length === 0 ? line : `${line} (${formatList(v.deliverables, lang)})`;
}

function lack(v: Values, lang: Lang): string {
  const signed = v.signedAt === null ? '' : formatDate(v.signedAt, lang);
  const issued = v.issueDate === null ? null : formatDate(v.issueDate, lang);
  if (v.lack === 'no_hours') {
    return lang === 'fr'
      ? `${v.declaration ?? ''} n'en indique pas : pas assez pour certifier ${thing(v, lang)}`
      : `${v.declaration ?? ''} has none: not enough to certify ${thing(v, lang)}`;
  }
  if (v.lack === 'late') {
    return lang === 'fr'
      ? `celle de ${thing(v, lang)}, ${v.declaration ?? ''}, est signée le ${signed}, après la facture du ${issued ?? ''}`
      : `that of ${thing(v, lang)}, ${v.declaration ?? ''}, was signed on ${signed}, after the invoice of ${issued ?? ''}`;
  }
  const uncovered = {
    fr: `ne couvre ${thing(v, lang)}${issued === null ? '' : ` à la date de la facture, le ${issued}`}`,
    en: `covers ${thing(v, lang)}${issued === null ? '' : ` on the date of the invoice, ${issued}`}`,
  }[lang];
  const { stated = [], statedCount = 0 } = v;
  if (stated.length === 0) return `${lang === 'fr' ? 'aucune' : 'none'} ${uncovered}`;
  const marks = marksInWords(stated, statedCount, lang);
  return lang === 'fr'
    ? `les fichiers livrés indiquent un usage d'IA, ${marks}, et aucune déclaration signée ${uncovered}`
    : `delivered files state AI use, ${marks}, and no signed declaration ${uncovered}`;
}

const finding = (v: Values, lang: Lang): string =>
  `${asked(v, lang)}${lang === 'fr' ? ' ;' : ';'} ${lack(v, lang)}.`;

function supplier(v: Values, lang: Lang): string {
  if (v.lack === 'no_hours') {
    return lang === 'fr'
      ? `Il manque les heures humaines de votre déclaration ${v.declaration ?? ''} pour ${thing(v, lang)} ; une seule case à compléter.`
      : `The human hours of your declaration ${v.declaration ?? ''} are missing for ${thing(v, lang)}; one box to fill.`;
  }
  return finding(v, lang);
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: "Déclaration d'usage d'IA absente ou sans heures",
    en: 'AI-use declaration missing or without hours',
  },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'clause qui lie, fin du travail ≥ sa notification, et : aucune déclaration de la ligne signée au plus tard à la date de facture, ou usage d’IA, heures demandées et heures humaines vides',
    en: 'a clause that binds, end of the work ≥ its notification, and: no declaration of the line signed by the date of the invoice, or AI used, hours asked for and human hours empty',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: (v) =>
      ({
        absent:
          v.stated === undefined
            ? "Pouvez-vous déclarer l'usage d'IA de ce travail, même s'il n'y en a pas eu ?"
            : 'Pouvez-vous signer une déclaration de cet usage, pour tout ce travail ?',
        late: 'Cette déclaration vaut-elle pour tout le travail de la facture ?',
        no_hours: "Combien d'heures humaines ce travail a-t-il demandées, relecture et réunions comprises ?",
      })[v.lack],
    en: (v) =>
      ({
        absent:
          v.stated === undefined
            ? 'Can you declare the AI use of this work, even if there was none?'
            : 'Can you sign a declaration of this use, for all of this work?',
        late: 'Does this declaration hold for all the work of the invoice?',
        no_hours: 'How many human hours did this work take, review and meetings included?',
      })[v.lack],
  },
  why: {
    fr: "Sans déclaration, l'usage d'IA n'est ni « aucun » ni le pire des cas : il est inconnu, et la ligne ne peut être certifiée.",
    en: 'Without a declaration, AI use is neither "none" nor the worst case: it is unknown, and the line cannot be certified.',
  },
  innocent: [
    {
      fr: 'La déclaration a été remise par un autre canal.',
      en: 'The declaration was handed over by another channel.',
    },
    {
      fr: "La clause est postérieure au travail, ou n'est pas dans ce marché.",
      en: 'The clause came after the work, or is not in this contract.',
    },
    {
      fr: 'Une déclaration couvre la période sans nommer ce livrable.',
      en: 'A declaration covers the period without naming this deliverable.',
    },
  ],
};
