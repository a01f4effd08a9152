import { plural } from '../domain/format/number-format.js';
import { defineProblem } from '../domain/problem.js';
import type { Text } from '../domain/text.js';

/** Of the document that carries the files. */
export const tooManyCarried = defineProblem<{ files: number; megabytes: number }>(
  'attachments-over-limit',
  'warning',
  ({ files, megabytes }) => ({
    fr: `Ce document porte plus de ${files} pièces jointes, ou plus de ${megabytes} Mo ; les suivantes ne sont pas importées. Déposez à part celles qui comptent.`,
    en: `This document carries more than ${files} attachments, or more than ${megabytes} MB of them; the following ones are not imported. Drop those that count on their own.`,
  }),
);

/** `number`: of the invoice, where it is read; `files`: how many attachments it carries itself. */
export const attachedInvoice = defineProblem<{ name: string; number: string | null; files: number }>(
  'attached-invoice',
  'warning',
  ({ name, number, files }) => ({
    fr: `La pièce jointe « ${name} » se lit comme une facture${number === null ? '' : ` (${number})`} ; elle est conservée et n’est pas importée comme une seconde facture.${filesInsideFr(files)} Si elle doit compter, déposez-la à part.`,
    en: `The attachment “${name}” reads as an invoice${number === null ? '' : ` (${number})`}; it is kept and not imported as a second invoice.${filesInsideEn(files)} If it must count, drop it on its own.`,
  }),
);

/** `reason`: the sentence of the problem that stopped the look into it. */
export const attachmentNotOpened = defineProblem<{ name: string; reason: Text }>(
  'attachment-not-opened',
  'warning',
  ({ name, reason }) => ({
    fr: `La pièce jointe « ${name} » est conservée sans être lue. ${reason.fr}`,
    en: `The attachment “${name}” is kept without being read. ${reason.en}`,
  }),
);

/** `references`: the contracts or orders that they name, the first ones, as written. */
export const attachedSheetContract = defineProblem<{ lines: number; references: readonly string[] }>(
  'attached-sheet-contract',
  'warning',
  ({ lines, references }) => {
    const named = references.join(', ');
    return {
      fr: `${lines} ${plural(lines, 'ligne de cette pièce jointe nomme', 'lignes de cette pièce jointe nomment', 'fr')} un marché ou un bon de commande que le registre n’attribue pas au titulaire de la facture (${named}) ; ${plural(lines, 'elle ne compte pas', 'elles ne comptent pas', 'fr')}. Corrigez la référence ou complétez le registre ; si la feuille doit compter telle quelle, déposez-la à part.`,
      en: `${lines} ${plural(lines, 'line of this attachment names', 'lines of this attachment name', 'en')} a contract or an order that the register does not give to the contractor of the invoice (${named}); ${plural(lines, 'it does', 'they do', 'en')} not count. Correct the reference or complete the register; if the sheet must count as it is, drop it on its own.`,
    };
  },
);

const filesInsideFr = (count: number): string =>
  count === 0
    ? ''
    : ` ${count} ${plural(count, 'pièce jointe qu’elle porte n’est pas importée', 'pièces jointes qu’elle porte ne sont pas importées', 'fr')}.`;

const filesInsideEn = (count: number): string =>
  count === 0
    ? ''
    : ` ${count} ${plural(count, 'attachment that it carries is', 'attachments that it carries are', 'en')} not imported.`;
