import type { Lang } from '../../domain/text.js';
import { namedProfilesText, type NamedProfiles } from '../named-profiles.js';
import type { RuleMessages } from '../rule.js';

type Values = {
  line: string;
  contract: string | null;
  /** As written, those that the rate card does not name. */
  profiles: NamedProfiles;
  /** Of the person in the register of people; the line states none. */
  fromPeople: boolean;
  /** Profiles of the rate card. */
  listed: NamedProfiles;
};

/** `profil « Expert » absent du bordereau du marché M-1, qui nomme « Chef de projet » et 3 autres profils`. */
function absence(v: Values, lang: Lang): string {
  const isOne = v.profiles.names.length === 1;
  const profiles = namedProfilesText(v.profiles, lang);
  const listed = namedProfilesText(v.listed, lang);
  const contract = v.contract ?? '';
  if (lang === 'fr') {
    const register = v.fromPeople ? ' (registre des personnes)' : '';
    return isOne
      ? `profil ${profiles}${register}, absent du bordereau du marché ${contract}, qui nomme ${listed}`
      : `profils ${profiles}${register}, absents du bordereau du marché ${contract}, qui nomme ${listed}`;
  }
  const register = v.fromPeople ? ' (register of people)' : '';
  return `${isOne ? 'profile' : 'profiles'} ${profiles}${register}, not on the rate card of contract ${contract}, which names ${listed}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Profil absent du bordereau de prix', en: 'Profile not on the rate card' },
  // Shown on the line: the profile as written, and those of the rate card.
  finding: {
    fr: (v) => `Ligne ${v.line} : ${absence(v, 'fr')}.`,
    en: (v) => `Line ${v.line}: ${absence(v, 'en')}.`,
  },
  // To the contractor who wrote the profile.
  supplier: {
    fr: (v) => `Votre ligne ${v.line} : ${absence(v, 'fr')}.`,
    en: (v) => `Your line ${v.line}: ${absence(v, 'en')}.`,
  },
  // A renamed title is as likely as a new profile.
  question: {
    fr: () => 'À quel profil du bordereau correspond-il, ou quelle pièce l’y ajoute ?',
    en: () => 'Which profile of the rate card is it, or which document adds it?',
  },
  why: {
    fr: 'Le prix d’un profil est celui du bordereau. Sans profil commun, aucun prix du marché ne s’applique à la ligne.',
    en: 'The price of a profile is that of the rate card. Without a common profile, no price of the contract applies to the line.',
  },
  innocent: [
    {
      fr: 'L’intitulé du poste a changé ; une lettre d’équivalence le rattache à un profil du bordereau.',
      en: 'The job title was renamed; a letter of equivalence ties it to a profile of the rate card.',
    },
    {
      fr: 'Un avenant a ajouté le profil et le bordereau enregistré n’a pas été mis à jour.',
      en: 'An amendment added the profile and the recorded rate card was not updated.',
    },
    {
      fr: 'Le logiciel de facturation écrit le métier de la personne et non son profil au marché.',
      en: 'The billing software writes the trade of the person and not the profile of the contract.',
    },
  ],
  method: {
    fr: 'profil de la ligne ∉ {profils et synonymes du bordereau du marché}',
    en: 'profile of the line ∉ {profiles and synonyms of the contract’s rate card}',
  },
};
