import * as deliverables from '../../../server/importers/deliverable-problems.js';
import { told, type ToldProblem } from '../../support/told-problem.js';

/** What is told of delivered files and of the register that names them. */
export const DELIVERABLES: readonly ToldProblem[] = [
  told(
    deliverables.deliverableNotNamed,
    'deliverable-not-named',
    'warning',
    {},
    'Aucun livrable du registre ne nomme ce fichier : il n’est comparé à aucune déclaration. Écrivez son chemin dans la colonne file de deliverables.csv.',
    'No deliverable of the register names this file: it is compared with no declaration. Write its path in the column file of deliverables.csv.',
  ),
  told(
    deliverables.deliverableFileMissing,
    'deliverable-file-missing',
    'warning',
    { isFolder: false },
    'Le dossier deliverables n’a pas ce fichier : rien n’en est mesuré tant qu’il n’est pas reçu.',
    'The folder deliverables does not have this file: nothing of it is measured until it is received.',
  ),
  told(
    deliverables.deliverableFileMissing,
    'deliverable-file-missing',
    'warning',
    { isFolder: true },
    'Le dossier deliverables n’a aucun fichier sous ce nom : rien n’en est mesuré tant qu’il n’est pas reçu.',
    'The folder deliverables has no file below this name: nothing of it is measured until it is received.',
  ),
];
