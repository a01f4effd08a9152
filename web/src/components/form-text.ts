/** The text of an input of a form, as typed; empty where there is none. */
export function formText(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}

/** What was filled in, without the spaces around it; `orNull` where an empty input says nothing. */
export function formTexts(given: FormData): {
  text: (name: string) => string;
  orNull: (name: string) => string | null;
} {
  const text = (name: string): string => formText(given, name).trim();
  return { text, orNull: (name) => text(name) || null };
}
