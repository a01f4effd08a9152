/** How sure a link between an invoice or a line and what it is for is. */
export type LinkConfidence = 'high' | 'medium' | 'low';

/**
 * `high`: a document, a register or a person says it. `medium`: it was read in the text of a line. `low`: it was the only
 * possibility left, and never grounds a fact. Null where nothing was found.
 */
const CONFIDENCE: Readonly<Record<string, LinkConfidence | null>> = {
  given: 'high',
  order: 'high',
  'line-reference': 'high',
  answered: 'high',
  person: 'high',
  wording: 'medium',
  'only-candidate': 'low',
  none: null,
};

/**
 * The confidence of a link from how it was made.
 * @throws RangeError for a way that is not one of these
 */
export function linkConfidence(how: string): LinkConfidence | null {
  const found = CONFIDENCE[how];
  if (found === undefined) throw new RangeError(`no link is made by ${how}`);
  return found;
}
