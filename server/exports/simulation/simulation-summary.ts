import type { DecisionTally, SimulationReport, SimulationSummary } from '../../domain/simulation.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatPercent } from '../../domain/format/quantity-format.js';
import { shareOf, type FireCount } from '../../domain/flag-budget.js';
import type { Lang, Text } from '../../domain/text.js';
import { VAT_CODES } from '../../domain/vat-code.js';
import { OUTCOME_WORDS } from '../../domain/words/rule-outcome-words.js';
import { ruleInVersion } from '../../rules/earlier-versions.js';
import type { Book } from '../workbook/book.js';
import { countCell, daysCell, moneyCell, textCell, wordsCell, type Cell } from '../workbook/cells.js';
import { SummaryWriter, type Heading } from '../workbook/summary-writer.js';
import {
  AUDIT_IS_OLDER,
  DECISION_WORDS,
  headline,
  HOW_TO_READ_SIMULATION,
  overWhat,
  parameterValue,
} from '../../domain/words/simulation-words.js';

const label = (name: Text): Heading => ({ name });
const figure = (name: Text): Heading => ({ name, numeric: true });
const NOW: Text = { fr: 'Aujourd’hui', en: 'Today' };
const SIMULATED: Text = { fr: 'Simulé', en: 'Simulated' };
const EMPTY: Text = { fr: '', en: '' };

/** The first sheet: what was tried out, over what, and what it came to. */
export function writeSimulationSummary(book: Book, report: SimulationReport): void {
  const { lang } = book;
  const { asked, summary, everything } = report;
  const out = new SummaryWriter(book);
  const title = ruleInVersion(asked.code, asked.version)?.messages.title[lang] ?? asked.code;
  out.title(
    { fr: `déclic · Simulation de ${asked.code}`, en: `déclic · Simulation of ${asked.code}` }[lang],
    {
      fr: `${title}, état au ${formatDate(summary.asOf, 'fr')}`,
      en: `${title}, as of ${formatDate(summary.asOf, 'en')}`,
    }[lang],
  );
  out.headline(headline(summary, lang));
  out.paragraph(
    {
      fr: `Sur : ${overWhat(asked, everything, 'fr')}.`,
      en: `Over: ${overWhat(asked, everything, 'en')}.`,
    }[lang],
  );
  if (summary.matchesAudit === false) out.paragraph(AUDIT_IS_OLDER[lang]);
  writeParameters(out, summary, lang);
  writeFindings(out, summary, lang);
  writeMoney(out, summary, lang);
  writeDecisions(out, summary, lang);
  writeAnswers(out, summary, lang);
  out.section({ fr: 'Comment lire cette simulation', en: 'How to read this simulation' }[lang]);
  for (const sentence of HOW_TO_READ_SIMULATION) out.paragraph(sentence[lang]);
  out.end();
}

function writeParameters(
  out: SummaryWriter,
  { parameters, versions, contractsApart }: SimulationSummary,
  lang: Lang,
): void {
  out.section({ fr: 'Réglages', en: 'Settings' }[lang]);
  out.header([label(EMPTY), figure(NOW), figure(SIMULATED)]);
  const text = (value: string): Cell => textCell(value, lang, 'textRight');
  out.row([
    wordsCell({ fr: 'Version de la règle', en: 'Version of the rule' }[lang], lang),
    countCell(versions.now),
    countCell(versions.simulated),
  ]);
  for (const { describe, type, now, simulated } of parameters)
    out.row([
      wordsCell(describe[lang], lang, now === simulated ? 'text' : 'strong'),
      text(parameterValue(type, now, lang)),
      text(parameterValue(type, simulated, lang)),
    ]);
  if (contractsApart > 0) out.paragraph(apart(contractsApart)[lang]);
}

const apart = (contracts: number): Text => ({
  fr: `Marchés qui ont des réglages à eux, et les gardent : ${contracts}.`,
  en: `Contracts that have settings of their own, and keep them: ${contracts}.`,
});

function writeFindings(
  out: SummaryWriter,
  { findings, invoices, days, recent }: SimulationSummary,
  lang: Lang,
): void {
  out.section({ fr: 'Constats', en: 'Findings' }[lang]);
  out.header([label(EMPTY), figure(NOW), figure(SIMULATED)]);
  const counts = (name: Text, now: number, simulated: number): void => {
    out.row([wordsCell(name[lang], lang), countCell(now), countCell(simulated)]);
  };
  counts({ fr: 'Constats', en: 'Findings' }, findings.now, findings.simulated);
  counts({ fr: 'Factures concernées', en: 'Invoices concerned' }, invoices.now, invoices.simulated);
  out.row([
    wordsCell(
      {
        fr: 'Part des factures de douze mois, tous marchés',
        en: 'Share of the invoices of twelve months, all contracts',
      }[lang],
      lang,
    ),
    shareCell(recent.now, lang),
    shareCell(recent.simulated, lang),
  ]);
  out.row([
    wordsCell({ fr: 'Jours en question', en: 'Days in question' }[lang], lang),
    daysCell(days.now, '', lang),
    daysCell(days.simulated, '', lang),
  ]);
  out.header([label(EMPTY), figure({ fr: 'Constats', en: 'Findings' })]);
  for (const [name, count] of [
    [{ fr: 'Nouveaux', en: 'New' }, findings.new],
    [{ fr: 'Disparus', en: 'Gone' }, findings.gone],
    [{ fr: 'Modifiés', en: 'Changed' }, findings.changed],
    [
      { fr: 'Dits autrement, sans que rien d’autre change', en: 'Said otherwise, nothing else changing' },
      findings.reworded,
    ],
  ] as const)
    out.row([wordsCell(name[lang], lang), countCell(count)]);
}

function shareCell(count: FireCount, lang: Lang): Cell {
  const share = shareOf(count.fired, count.asked);
  return textCell(
    share === null ? { fr: 'sans objet', en: 'not applicable' }[lang] : formatPercent(share, lang),
    lang,
    'textRight',
  );
}

const OF_VAT = [...VAT_CODES].join(', ');
const MONEY_TITLE: Text = {
  fr: `Montants HT en question (TVA pour ${OF_VAT})`,
  en: `Amounts in question, before VAT (VAT for ${OF_VAT})`,
};

function writeMoney(out: SummaryWriter, { money }: SimulationSummary, lang: Lang): void {
  out.section(MONEY_TITLE[lang]);
  if (money.length === 0) {
    out.paragraph({ fr: 'Aucun montant n’est en question.', en: 'No amount is in question.' }[lang]);
    return;
  }
  out.header([label(EMPTY), figure(NOW), figure(SIMULATED)]);
  for (const { currency, rule, all } of money)
    for (const [name, sum] of [
      [{ fr: 'Cette règle seule', en: 'This rule alone' }, rule],
      [{ fr: 'Toutes les règles', en: 'All rules' }, all],
    ] as const)
      out.row([
        wordsCell(`${name[lang]} (${currency})`, lang),
        moneyCell(sum.now, currency, '', lang),
        moneyCell(sum.simulated, currency, '', lang),
      ]);
}

function writeDecisions(out: SummaryWriter, { decisions }: SimulationSummary, lang: Lang): void {
  out.section({ fr: 'Ce qui avait été décidé', en: 'What had been decided' }[lang]);
  out.header([
    label(EMPTY),
    figure({ fr: 'Parmi les nouveaux', en: 'Among the new' }),
    figure({ fr: 'Parmi les disparus', en: 'Among the gone' }),
  ]);
  for (const [outcome, name] of Object.entries(DECISION_WORDS) as [keyof DecisionTally, Text][])
    out.row([
      wordsCell(name[lang], lang),
      countCell(decisions.new[outcome]),
      countCell(decisions.gone[outcome]),
    ]);
}

function writeAnswers(out: SummaryWriter, { answers }: SimulationSummary, lang: Lang): void {
  if (answers === null) return;
  out.section({ fr: 'Réponses de la règle, tous marchés', en: 'Answers of the rule, all contracts' }[lang]);
  out.header([label(EMPTY), figure(NOW), figure(SIMULATED)]);
  const names = { ...OUTCOME_WORDS, notAsked: { fr: 'Règle désactivée', en: 'Rule switched off' } };
  for (const outcome of ['flagged', 'clean', 'notApplicable', 'incomplete', 'error', 'notAsked'] as const)
    out.row([
      wordsCell(names[outcome][lang], lang),
      countCell(answers.now[outcome]),
      countCell(answers.simulated[outcome]),
    ]);
}
