import { useTranslation } from 'react-i18next';
import type { Lang, Text } from '../../../server/domain/text.js';
import { typeset } from '../../../server/domain/format/typeset.js';
import { i18n } from './instance.js';

const KEPT_AT = 'declic.lang';

/** The language now in use; components that call it follow a change. */
export function useLang(): Lang {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr';
}

/** A sentence of the API in the language in use. */
export function useText(): (text: Text) => string {
  const lang = useLang();
  return (text) => typeset(text[lang], lang);
}

/** The language in use, outside components. */
export function currentLang(): Lang {
  return i18n.language === 'en' ? 'en' : 'fr';
}

/** Turns the page to a language and remembers it on this machine. */
export function turnTo(lang: Lang): void {
  document.documentElement.lang = lang;
  window.localStorage.setItem(KEPT_AT, lang);
  void i18n.changeLanguage(lang);
}

/** The language of a first page: the one in its address, which then leaves it, else the one kept here, else the browser's. */
export function firstLang(): Lang {
  const address = new URL(window.location.href);
  const asked = address.searchParams.get('lang');
  address.searchParams.delete('lang');
  if (asked !== null) window.history.replaceState(null, '', address);
  const known = asked ?? window.localStorage.getItem(KEPT_AT) ?? browsersOwn(window.navigator.languages);
  return known === 'en' ? 'en' : 'fr';
}

/** The first of a browser's languages that the pages have; French where it has none of them. */
function browsersOwn(languages: readonly string[]): string | undefined {
  return languages.map((one) => one.slice(0, 2).toLowerCase()).find((one) => one === 'fr' || one === 'en');
}
