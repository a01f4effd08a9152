import { defineProblem } from '../domain/problem.js';

/** A delivered file is measured whoever names it; it is compared with what was declared and billed only for a deliverable. */
export const deliverableNotNamed = defineProblem('deliverable-not-named', 'warning', () => ({
  fr: 'Aucun livrable du registre ne nomme ce fichier : il n’est comparé à aucune déclaration. Écrivez son chemin dans la colonne file de deliverables.csv.',
  en: 'No deliverable of the register names this file: it is compared with no declaration. Write its path in the column file of deliverables.csv.',
}));

/** `seen`: the name as written. The file may come later. */
export const deliverableFileMissing = defineProblem<{ isFolder: boolean }>(
  'deliverable-file-missing',
  'warning',
  ({ isFolder }) => ({
    fr: `${isFolder ? 'Le dossier deliverables n’a aucun fichier sous ce nom' : 'Le dossier deliverables n’a pas ce fichier'} : rien n’en est mesuré tant qu’il n’est pas reçu.`,
    en: `${isFolder ? 'The folder deliverables has no file below this name' : 'The folder deliverables does not have this file'}: nothing of it is measured until it is received.`,
  }),
);
