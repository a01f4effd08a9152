import type { Text } from '../../domain/text.js';

/** Name of the sheet that an annotated copy adds, and first words of its notes. */
export const TO_CORRECT: Text = { fr: 'Déclic – à corriger', en: 'Déclic – to correct' };

/**
 * True for the sheet that an annotated copy added: the sender's own sheets are read again without it. Case makes no other
 * name, for spreadsheets have none that differ by it alone.
 */
export const isCorrectionSheet = (name: string): boolean => OWN.has(name.toLowerCase());

const OWN: ReadonlySet<string> = new Set([TO_CORRECT.fr.toLowerCase(), TO_CORRECT.en.toLowerCase()]);
