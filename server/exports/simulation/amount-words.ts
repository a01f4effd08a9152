import type { Text } from '../../domain/text.js';
import { isVatCode } from '../../domain/vat-code.js';

/** What the amounts of a rule are. */
export const amountWords = (code: string): Text =>
  isVatCode(code)
    ? { fr: 'Montant de TVA', en: 'Amount of VAT' }
    : { fr: 'Montant HT', en: 'Amount before VAT' };

/** The heading of what counts today. */
export const today = ({ fr, en }: Text): Text => ({ fr: `${fr} aujourd’hui`, en: `${en} today` });

/** The heading of what was tried. */
export const simulated = ({ fr, en }: Text): Text => ({ fr: `${fr} simulé`, en: `${en} simulated` });
