import type { Text } from '../text.js';

/** What people read of one family of marks. */
export interface TraceWords {
  /** What the mark is: a noun phrase. */
  name: Text;
  /** What it proves, and what it does not: a sentence. */
  proves: Text;
  /** The two usual innocent explanations. */
  innocent: readonly [Text, Text];
}

const PASSAGE: Text = {
  fr: 'Cette marque montre que ces passages sont passés par un assistant d’IA ; elle ne dit rien du reste du livrable ni du travail fourni.',
  en: 'This mark shows that these passages went through an AI assistant; it says nothing of the rest of the deliverable nor of the work done.',
};
const COMMIT: Text = {
  fr: 'Cette marque montre qu’un outil d’IA a pris part à ces commits ; elle ne dit rien du reste du code ni du temps passé.',
  en: 'This mark shows that an AI tool took part in these commits; it says nothing of the rest of the code nor of the time spent.',
};
const IMAGE: Text = {
  fr: 'Cette marque montre comment cette image a été faite ; elle ne dit rien du texte ni des autres images.',
  en: 'This mark shows how this image was made; it says nothing of the text nor of the other images.',
};
const NOTHING: Text = {
  fr: 'Cette marque ne montre aucun usage d’IA à elle seule.',
  en: 'This mark shows no AI use by itself.',
};
const STATED: Text = {
  fr: 'L’auteur le dit lui-même, pour cette partie du fichier.',
  en: 'The author says so, for this part of the file.',
};

const QUOTED: Text = {
  fr: 'le passage cite un texte qui parle de ces outils',
  en: 'the passage quotes a text about these tools',
};
const SEARCH: Text = {
  fr: 'l’assistant n’a servi qu’à chercher des sources, et le texte est de son auteur',
  en: 'the assistant was only used to look for sources, and the text is the author’s own',
};
const PERSON: Text = {
  fr: 'une personne a écrit cette formule, qui est courante',
  en: 'a person wrote this wording, which is common',
};
const TEMPLATE: Text = {
  fr: 'la mention vient d’un modèle ou d’une autre équipe',
  en: 'it comes from a template or from another team',
};
const COPIED: Text = {
  fr: 'la ligne a été reprise par un regroupement de commits ou un réglage par défaut',
  en: 'the line was carried over by a squash of commits or a default setting',
};
const STOCK: Text = {
  fr: 'l’image a été achetée ou reprise avec cette étiquette',
  en: 'the image was bought or taken over with this label',
};
const RETOUCH: Text = {
  fr: 'un outil de retouche n’a rempli qu’un détail de l’image',
  en: 'a retouching tool filled in a detail of the image only',
};
const LIBRARY: Text = {
  fr: 'un programme d’édition produit ce fichier chaque mois',
  en: 'a reporting program makes this file every month',
};
const OTHER_TEXT: Text = {
  fr: 'la phrase parle d’un autre texte que le livrable',
  en: 'the sentence is about another text than the deliverable',
};
const MARKDOWN: Text = {
  fr: 'l’auteur rédige en Markdown ou exporte un wiki',
  en: 'the author drafts in Markdown or exports a wiki',
};

const WORDS: Readonly<Record<string, TraceWords>> = {
  'chat.citation': {
    name: { fr: 'référence laissée par un assistant d’IA', en: 'reference left by an AI assistant' },
    proves: PASSAGE,
    innocent: [QUOTED, SEARCH],
  },
  'chat.pua': {
    name: { fr: 'délimiteurs invisibles d’un assistant d’IA', en: 'invisible delimiters of an AI assistant' },
    proves: PASSAGE,
    innocent: [
      { fr: 'une police d’icônes emploie ces caractères', en: 'an icon font uses these characters' },
      SEARCH,
    ],
  },
  'chat.url': {
    name: { fr: 'lien donné par un assistant d’IA', en: 'link given by an AI assistant' },
    proves: {
      fr: 'Cette marque montre qu’un assistant d’IA a trouvé cette source ; elle ne dit pas qui a écrit le texte.',
      en: 'This mark shows that an AI assistant found this source; it does not say who wrote the text.',
    },
    innocent: [SEARCH, { fr: 'un collègue a transmis le lien', en: 'a colleague passed the link on' }],
  },
  'chat.transcript': {
    name: { fr: 'conversation avec un assistant d’IA', en: 'conversation with an AI assistant' },
    proves: PASSAGE,
    innocent: [
      { fr: 'la conversation est jointe comme pièce', en: 'the conversation is kept as an exhibit' },
      QUOTED,
    ],
  },
  'chat.selfref': {
    name: {
      fr: 'phrase où un assistant d’IA parle de lui',
      en: 'sentence in which an AI assistant speaks of itself',
    },
    proves: PASSAGE,
    innocent: [
      QUOTED,
      { fr: 'le livrable porte sur un assistant d’IA', en: 'the deliverable is about an AI assistant' },
    ],
  },
  'chat.cutoff': {
    name: {
      fr: 'limite des connaissances d’un assistant d’IA',
      en: 'limit of the knowledge of an AI assistant',
    },
    proves: PASSAGE,
    innocent: [
      { fr: 'l’auteur parle de sa propre mise à jour', en: 'the author speaks of their own update' },
      QUOTED,
    ],
  },
  'chat.opener': {
    name: { fr: 'début de réponse d’un assistant d’IA', en: 'opening of an answer of an AI assistant' },
    proves: PASSAGE,
    innocent: [PERSON, { fr: 'le texte vient d’un courriel', en: 'the text comes from an e-mail' }],
  },
  'chat.closer': {
    name: { fr: 'fin de réponse d’un assistant d’IA', en: 'closing of an answer of an AI assistant' },
    proves: PASSAGE,
    innocent: [PERSON, { fr: 'le texte vient d’un courriel', en: 'the text comes from an e-mail' }],
  },
  unfilled: {
    name: { fr: 'blanc à compléter', en: 'blank to fill in' },
    proves: {
      fr: 'Cette marque montre un texte inachevé, et rien d’autre.',
      en: 'This mark shows an unfinished text, and nothing else.',
    },
    innocent: [TEMPLATE, { fr: 'la version finale est à venir', en: 'the final version is to come' }],
  },
  'md.residue': {
    name: { fr: 'marques Markdown brutes', en: 'raw Markdown marks' },
    proves: NOTHING,
    innocent: [MARKDOWN, TEMPLATE],
  },
  'media.iptc': {
    name: { fr: 'mention d’image générée', en: 'label of a generated image' },
    proves: IMAGE,
    innocent: [STOCK, RETOUCH],
  },
  'media.c2pa': {
    name: { fr: 'certificat de contenu', en: 'content credentials' },
    proves: IMAGE,
    innocent: [
      {
        fr: 'les appareils photo et les rédactions signent aussi leurs images',
        en: 'cameras and newsrooms sign their images too',
      },
      RETOUCH,
    ],
  },
  'media.sdparams': {
    name: { fr: 'réglages d’un générateur d’images', en: 'settings of an image generator' },
    proves: IMAGE,
    innocent: [STOCK, { fr: 'l’image sert d’exemple', en: 'the image is an example' }],
  },
  'media.comfy': {
    name: { fr: 'schéma d’un générateur d’images', en: 'workflow of an image generator' },
    proves: IMAGE,
    innocent: [STOCK, { fr: 'l’image sert d’exemple', en: 'the image is an example' }],
  },
  'media.provenance': {
    name: { fr: 'provenance d’une image', en: 'provenance of an image' },
    proves: IMAGE,
    innocent: [
      { fr: 'l’image est une prise de vue ou un tracé', en: 'the image is a photograph or a plot' },
      STOCK,
    ],
  },
  'meta.programmatic': {
    name: { fr: 'fichier produit par un programme', en: 'file made by a program' },
    proves: NOTHING,
    innocent: [LIBRARY, { fr: 'le fichier est un publipostage', en: 'the file is a mail merge' }],
  },
  'meta.slidegen': {
    name: { fr: 'mise en page d’un générateur de diapositives', en: 'layout of a slide generator' },
    proves: {
      fr: 'Cette marque montre que la mise en page a été générée ; le texte peut être de son auteur.',
      en: 'This mark shows that the layout was generated; the text may be the author’s own.',
    },
    innocent: [
      {
        fr: 'un texte écrit à la main y a été mis en page',
        en: 'a text written by hand was laid out with it',
      },
      TEMPLATE,
    ],
  },
  'time.uninformative': {
    name: { fr: 'date écrite d’office par un programme', en: 'date that a program always writes' },
    proves: NOTHING,
    innocent: [LIBRARY, TEMPLATE],
  },
  'git.trailer': {
    name: { fr: 'mention de co-auteur d’un outil d’IA', en: 'co-author line of an AI tool' },
    proves: COMMIT,
    innocent: [COPIED, TEMPLATE],
  },
  'git.author': {
    name: { fr: 'commit d’un outil d’IA', en: 'commit by an AI tool' },
    proves: COMMIT,
    innocent: [
      COPIED,
      {
        fr: 'une personne a relu et repris le travail de l’outil',
        en: 'a person reviewed and took over the work of the tool',
      },
    ],
  },
  'git.footer': {
    name: { fr: 'signature d’un outil d’IA dans un commit', en: 'signature of an AI tool in a commit' },
    proves: COMMIT,
    innocent: [COPIED, TEMPLATE],
  },
  'repo.config': {
    name: { fr: 'réglage d’un outil d’IA', en: 'set-up of an AI tool' },
    proves: {
      fr: 'Cette marque montre qu’un outil est réglé pour ce dépôt, non qu’il a servi.',
      en: 'This mark shows that a tool is set up for this repository, not that it was used.',
    },
    innocent: [
      TEMPLATE,
      { fr: 'une autre équipe du dépôt l’emploie', en: 'another team of the repository uses it' },
    ],
  },
  'repo.history': {
    name: { fr: 'historique d’un outil d’IA', en: 'history of an AI tool' },
    proves: {
      fr: 'Cette marque montre qu’un outil a tourné dans ce dépôt ; elle ne dit pas pour quelle partie.',
      en: 'This mark shows that a tool ran in this repository; it does not say for which part.',
    },
    innocent: [
      TEMPLATE,
      { fr: 'l’outil a servi à un essai écarté', en: 'the tool was used for a trial that was dropped' },
    ],
  },
  'code.declared': {
    name: { fr: 'mention d’un outil d’IA dans un commentaire', en: 'comment that names an AI tool' },
    proves: STATED,
    innocent: [OTHER_TEXT, TEMPLATE],
  },
  declared: {
    name: { fr: 'mention d’un outil d’IA dans le texte', en: 'sentence that names an AI tool' },
    proves: STATED,
    innocent: [OTHER_TEXT, TEMPLATE],
  },
};

const UNKNOWN: TraceWords = {
  name: { fr: 'marque d’un outil d’IA', en: 'mark of an AI tool' },
  proves: PASSAGE,
  innocent: [QUOTED, TEMPLATE],
};

/** Families of marks that have words of their own. */
export const WORDED_TRACES: readonly string[] = Object.keys(WORDS);

/** Words of a family of marks such as `chat.citation`; of one that is not known, words that hold for all. */
export const traceWords = (rule: string): TraceWords => WORDS[rule] ?? UNKNOWN;
