import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList, formatQuoted } from '../../domain/format/list-format.js';
import type { Lang, Text } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { capital } from '../wording.js';
import type { Reason } from './tool-check.js';

interface Use extends FindingValues {
  tool: string | null;
  provider: string | null;
  dataClass: 'personal' | 'confidential';
  reason: Reason;
  accountType: string | null;
  hostingRegion: string | null;
  trainingReuse: string | null;
  ruleFrom: CivilDate | null;
  policyKnown: boolean;
}

export interface Values extends FindingValues {
  declaration: string;
  signedAt: CivilDate;
  deliverable: string | null;
  contract: string;
  uses: Use[];
}

const DATA: Record<Use['dataClass'], Text> = {
  personal: { fr: 'données personnelles', en: 'personal data' },
  confidential: { fr: 'données confidentielles', en: 'confidential data' },
};
const HOSTED: Record<string, Text> = {
  EU: { fr: "hébergé dans l'Union européenne", en: 'hosted in the European Union' },
  other: { fr: "hébergé hors de l'Union européenne", en: 'hosted outside the European Union' },
  self_hosted: { fr: 'hébergé par le prestataire', en: 'hosted by the contractor' },
};

function toolName({ tool, provider }: Use, lang: Lang): string {
  if (tool === null) return lang === 'fr' ? 'un outil non nommé' : 'a tool without a name';
  return formatQuoted(tool, lang) + (provider === null ? '' : ` (${provider})`);
}

/** Account and hosting as declared, and whether what is entered may train the tool. */
function conditions(use: Use, lang: Lang): string {
  const account =
    use.reason === 'consumer_account' ? [lang === 'fr' ? 'compte grand public' : 'consumer account'] : [];
  const hosting =
    HOSTED[use.hostingRegion ?? '']?.[lang] ??
    (lang === 'fr' ? 'hébergement non précisé' : 'hosting not stated');
  const training =
    use.trainingReuse === 'yes'
      ? [lang === 'fr' ? 'réutilisation pour entraîner le modèle' : 'reuse to train the model']
      : [];
  return [...account, hosting, ...training].join(', ');
}

function use(item: Use, lang: Lang): string {
  const data = DATA[item.dataClass][lang];
  return lang === 'fr'
    ? `${data} confiées à ${toolName(item, lang)}, ${conditions(item, lang)}`
    : `${data} given to ${toolName(item, lang)}, ${conditions(item, lang)}`;
}

function policy(v: Values, lang: Lang): string {
  const dates = [...new Set(v.uses.flatMap((item) => item.ruleFrom ?? []))].sort();
  if (dates.length > 0) {
    const rules = formatList(
      dates.map((date) => formatDate(date, lang)),
      lang,
    );
    return lang === 'fr'
      ? `la règle en vigueur depuis le ${rules} ne l'admet pas`
      : `the rule in force since ${rules} does not allow it`;
  }
  if (v.uses.some((item) => item.policyKnown)) {
    return lang === 'fr' ? 'aucune règle ne nomme cet outil' : 'no rule names this tool';
  }
  return lang === 'fr' ? "aucune règle n'est au registre" : 'the register holds no rule';
}

function finding(v: Values, lang: Lang): string {
  const uses = formatList(
    v.uses.map((item) => use(item, lang)),
    lang,
  );
  return lang === 'fr'
    ? `${v.declaration} : ${uses} ; ${policy(v, lang)}.`
    : `${v.declaration}: ${uses}; ${policy(v, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'Données confiées à une IA hors de la règle',
    en: 'Data given to an AI service against the policy',
  },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'données personnelles ou confidentielles, et compte grand public ou région hors de celles admises ; sauf si la règle qui compte admet ces données à cet endroit',
    en: 'personal or confidential data, and a consumer account or a region outside those allowed; unless the row that counts allows such data there',
  },
  // For the data-protection officer only; the price is another question.
  finding: { fr: (v) => capital(finding(v, 'fr')), en: (v) => capital(finding(v, 'en')) },
  supplier: null,
  question: {
    fr: () => 'Quelles données ont été saisies, et étaient-elles anonymisées ?',
    en: () => 'Which data were entered, and were they anonymised?',
  },
  why: {
    fr: 'Des données personnelles ou confidentielles ne vont que là où la règle les admet ; ce qui a été saisi reste à préciser.',
    en: 'Personal or confidential data go only where the policy allows; what was entered is still to be told.',
  },
  innocent: [
    {
      fr: 'Les données étaient anonymisées avant la saisie.',
      en: 'The data were anonymised before they were entered.',
    },
    {
      fr: 'Le compte est une offre professionnelle, notée par erreur comme grand public.',
      en: 'The account is a professional one, noted as a consumer account by mistake.',
    },
    {
      fr: 'La classe déclarée est celle du dossier, non celle de ce qui a été saisi.',
      en: 'The class declared is that of the file, not of what was entered.',
    },
  ],
};
