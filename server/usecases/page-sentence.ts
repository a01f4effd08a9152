import type { Text } from '../domain/text.js';
import type { ToldFault } from '../domain/told-fault.js';

/** Codes of faults whose sentence is for whoever waits at a page as well as for whoever started a command. */
const FOR_BOTH = new Set<unknown>(['connection-lost', 'no-room']);

const GENERAL: Text = {
  fr: 'La base de données ne répond pas. Rien n’a été changé ; réessayez dans un instant.',
  en: 'The database does not answer. Nothing was changed; try again in a moment.',
};

/**
 * What a page says of a fault of the database. The sentences of other faults speak to whoever starts Déclic: they name
 * settings, options and machines, which a page never does.
 */
export function pageSentence(fault: ToldFault): Text {
  return FOR_BOTH.has(Reflect.get(fault, 'code')) ? fault.text : GENERAL;
}
