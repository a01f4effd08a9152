/** The longest text that is shown. */
export const MAX_CHARACTERS = 500;

/** A text as it is shown: whole up to 500 characters, else its start and `…`. */
export function cutText(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const cut = text.slice(0, MAX_CHARACTERS - 1);
  // Half of a character outside the basic plane is no character.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
