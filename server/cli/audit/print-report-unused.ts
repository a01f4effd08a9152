import type { ResultDocument } from '../../domain/audit-result.js';
import type { Lang, Text } from '../../domain/text.js';
import { answerNotUsed, registerNotUsedYet } from '../../dossier/dossier-problems.js';
import {
  moreSettings,
  settingBeyondFacts,
  settingContractUnknown,
  settingForAll,
  settingUnknown,
  settingUnplaced,
  settingValueUnusable,
} from '../../importers/native-registers/setting-problems.js';
import { sentenceAtPlace } from '../../exports/problem-place.js';
import type { Page } from './print-report-page.js';

/** Documents, and sentences of one document that a screen shows one by one. */
const SHOWN_DOCUMENTS = 20;
const SHOWN_SENTENCES = 3;
const INDENT = '  ';
const HEADING: Text = {
  fr: 'Lu et conservé, sans effet sur ce contrôle',
  en: 'Read and kept, without effect on this audit',
};
const CODES: ReadonlySet<string> = new Set([
  registerNotUsedYet.code,
  answerNotUsed.code,
  settingUnknown.code,
  settingValueUnusable.code,
  settingUnplaced.code,
  settingForAll.code,
  settingBeyondFacts.code,
  settingContractUnknown.code,
  moreSettings.code,
]);

/** Prints what a person wrote into the registers and that no rule used: nobody should believe that it counted. */
export async function printUnused(page: Page, documents: AsyncIterable<ResultDocument>): Promise<void> {
  let found = 0;
  for await (const document of documents) {
    const sentences = unusedIn(document, page.lang);
    if (sentences.length === 0) continue;
    found += 1;
    if (found > SHOWN_DOCUMENTS) continue;
    if (found === 1) {
      page.blank();
      page.strong(HEADING[page.lang]);
    }
    page.text(document.file, INDENT);
    for (const sentence of sentences) page.text(sentence, INDENT + INDENT);
  }
  if (found > SHOWN_DOCUMENTS) page.text(more(found - SHOWN_DOCUMENTS, page.lang), INDENT);
}

const more = (count: number, lang: Lang): string =>
  lang === 'fr' ? `… et ${count} de plus.` : `… and ${count} more.`;

function unusedIn(document: ResultDocument, lang: Lang): string[] {
  const told = document.problems.filter(({ code }) => CODES.has(code));
  const sentences = told.slice(0, SHOWN_SENTENCES).map((problem) => sentenceAtPlace(problem, lang));
  if (told.length > sentences.length) sentences.push(more(told.length - sentences.length, lang));
  return sentences;
}
