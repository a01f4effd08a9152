import type { RuleParam } from '../rule.js';

/** Thresholds of L6; those of containment are the published reading of the rule. */
export const params: Record<string, RuleParam> = {
  sameContract: {
    type: 'share',
    default: '0.5',
    origin: {
      fr: 'proposée ; lecture du format d’échange, version 1',
      en: 'proposed; reading of the exchange format, version 1',
    },
    describe: {
      fr: 'Part du plus petit des deux textes que l’autre contient, dans le même marché',
      en: 'Share of the smaller of both texts that the other contains, in the same contract',
    },
  },
  otherContract: {
    type: 'share',
    default: '0.3',
    origin: {
      fr: 'proposée ; lecture du format d’échange, version 1',
      en: 'proposed; reading of the exchange format, version 1',
    },
    describe: {
      fr: 'La même part, entre deux marchés du même prestataire',
      en: 'The same share, between two contracts of the same contractor',
    },
  },
  sharedWords: {
    type: 'count',
    default: '300',
    origin: { fr: 'proposée : une page de texte', en: 'proposed: a page of text' },
    describe: {
      fr: 'Mots repris à partir desquels il y a lieu de demander',
      en: 'Words taken up from which it is worth asking',
    },
  },
  copyFrom: {
    type: 'share',
    default: '0.8',
    origin: {
      fr: 'Broder 1997 (ressemblance) ; seuil usuel des corpus dédoublonnés',
      en: 'Broder 1997 (resemblance); usual threshold of deduplicated corpora',
    },
    describe: {
      fr: 'Ressemblance à partir de laquelle un fichier en est un autre, même sans fichiers pour reconnaître un modèle',
      en: 'Resemblance from which one file is another, even without files that would tell a template',
    },
  },
};
