/** The two languages of the interface. French is the default. */
export type Lang = 'fr' | 'en';

/** One sentence in both languages. Neutral, exact, and tested as a value. */
export interface Text {
  fr: string;
  en: string;
}
