const PREFIX = 'line-';

/** What a line is called in the address of its invoice's page, after `#`. */
export const lineAnchor = (lineId: string): string => `${PREFIX}${lineId}`;

/** The id of the line that such a name is of; null for any other. */
export function lineOfAnchor(anchor: string): string | null {
  const id = anchor.startsWith(PREFIX) ? anchor.slice(PREFIX.length) : '';
  return /^[1-9]\d{0,18}$/.test(id) ? id : null;
}
