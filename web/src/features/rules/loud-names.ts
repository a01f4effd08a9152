import type { Lang, Text } from '../../../../server/domain/text.js';

/** A rule that is over its budget, and how it is named. */
interface LoudName {
  code: string;
  name: string;
}

/** The rules over their budget with code and title; the code alone until the catalogue is there. */
export function loudNames(
  measures: readonly { code: string; tooLoud: boolean }[],
  rules: readonly { code: string; title: Text }[],
  lang: Lang,
): LoudName[] {
  const titles = new Map(rules.map(({ code, title }) => [code, title[lang]]));
  return measures
    .filter(({ tooLoud }) => tooLoud)
    .map(({ code }) => {
      const title = titles.get(code);
      return { code, name: title === undefined ? code : `${code} · ${title}` };
    });
}
