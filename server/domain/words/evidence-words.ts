import type { CitedReference, FileRole, Mention, ReferenceFault } from '../file-evidence.js';
import type { Text } from '../text.js';

/** What a delivered file is taken for. */
export const FILE_ROLE_WORDS: Readonly<Record<FileRole, Text>> = {
  report: { fr: 'document', en: 'document' },
  readme: { fr: 'notice de lecture', en: 'read-me file' },
  docs: { fr: 'documentation', en: 'documentation' },
  code: { fr: 'code', en: 'code' },
  template: { fr: 'modèle', en: 'template' },
  test: { fr: 'test', en: 'test' },
  data: { fr: 'données', en: 'data' },
  mail: { fr: 'courriel', en: 'e-mail' },
  patch: { fr: 'correctif', en: 'patch' },
};

/** Why a mark is only mentioned and counts for nothing. */
export const MENTION_REASON_WORDS: Readonly<Record<Mention, Text>> = {
  quoted: { fr: 'citée entre guillemets', en: 'quoted' },
  'in-code': { fr: 'dans un texte ou un motif de programme', en: 'in a string or a pattern of a program' },
  instruction: { fr: 'dans une consigne', en: 'in an instruction' },
  'about-detection': { fr: 'dans un texte qui parle de ces marques', en: 'in a text about such marks' },
  'file-role': {
    fr: 'dans un modèle, un test, des données ou un courriel',
    en: 'in a template, a test, data or an e-mail',
  },
  deleted: { fr: 'dans une suppression suivie', en: 'in a tracked deletion' },
  'outside-commit': {
    fr: 'marque de commit, dans un texte',
    en: 'mark of commits, in a text',
  },
  'default-setting': {
    fr: 'ajoutée d’office par un éditeur à cette date',
    en: 'added by default by an editor at that time',
  },
};

/** What a reference points to. */
export const REFERENCE_KIND_WORDS: Readonly<Record<CitedReference['kind'], Text>> = {
  doi: { fr: 'DOI', en: 'DOI' },
  url: { fr: 'adresse', en: 'address' },
  law: { fr: 'texte de loi', en: 'law' },
  case: { fr: 'décision de justice', en: 'court decision' },
};

/** Why a reference cannot be right as it is written. */
export const REFERENCE_FAULT_WORDS: Readonly<Record<ReferenceFault, Text>> = {
  'doi-prefix': { fr: 'le préfixe n’est pas celui d’un DOI', en: 'the prefix is not that of a DOI' },
  'doi-suffix': { fr: 'le DOI n’a pas de suffixe', en: 'the DOI has no suffix' },
  'url-host': { fr: 'l’adresse n’a pas de domaine', en: 'the address has no host' },
  ecli: { fr: 'le numéro ECLI n’en est pas un', en: 'the ECLI number is none' },
  date: { fr: 'la date n’existe pas', en: 'the date does not exist' },
  year: {
    fr: 'l’année du numéro n’est pas celle de la date',
    en: 'the year of the number is not that of the date',
  },
};

/** Without a fault told. */
export const MALFORMED: Text = { fr: 'forme erronée', en: 'malformed' };
