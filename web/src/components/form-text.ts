/** The text of an input of a form, as typed; empty where there is none. */
export function formText(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}
