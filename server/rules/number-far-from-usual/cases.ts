import type { BilledLine } from '../facts/line.js';
import type { DoubtfulReading } from '../facts/line-prices.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleLine } from '../sample-facts.js';

const reading = (over: Partial<DoubtfulReading> = {}): DoubtfulReading => ({
  field: 'quantity',
  text: '1.250',
  value: '1250',
  usual: '12.5',
  otherLines: 6,
  ...over,
});
const facts = (doubtfulReadings: DoubtfulReading[], over: Partial<BilledLine> = {}) => ({
  billedLine: sampleLine(over),
  doubtfulReadings,
});

const QUESTION = {
  fr: 'Le document original confirme-t-il cette lecture ? Sinon, corrigez la cellule et envoyez le fichier de nouveau.',
  en: 'Does the original document confirm this reading? If not, correct the cell and send the file again.',
};
const asked = (fr: string, en: string): RuleCase['expect'] => ({
  outcome: 'flagged',
  findings: [
    {
      message: { fr: `Ligne 2 : ${fr}.`, en: `Line 2: ${en}.` },
      supplierMessage: null,
      question: QUESTION,
      amountAtStake: null,
      daysUnsupported: null,
      class: 'question',
      visible: true,
    },
  ],
});

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Cent fois la quantité habituelle', en: 'A hundred times the usual quantity' },
    facts: facts([reading()]),
    expect: asked(
      "quantité « 1.250 » lue 1 250, pour 12,5 d'habitude (médiane de 6 autres lignes du marché)",
      'quantity “1.250” read as 1,250, usually 12.5 (median of 6 other lines of the contract)',
    ),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Le prix et le montant, le montant sans comparaison possible',
      en: 'Price and amount, the amount beyond comparison',
    },
    facts: facts([
      reading({ field: 'unitPrice', text: '650,125', value: '650125', usual: '650' }),
      reading({ field: 'net', text: '3.250', value: '3250', usual: null, otherLines: 0 }),
    ]),
    expect: asked(
      "prix unitaire « 650,125 » lu 650 125, pour 650 d'habitude (médiane de 6 autres lignes du marché)",
      'unit price “650,125” read as 650,125, usually 650 (median of 6 other lines of the contract)',
    ),
  },
  {
    kind: 'innocent',
    name: { fr: 'Un grand nombre, comme les autres', en: 'A large number, like the others' },
    facts: facts([reading({ usual: '1100' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un peu moins de dix fois', en: 'A little below ten times' },
    facts: facts([reading({ usual: '125.01' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Dix fois', en: 'Ten times' },
    facts: facts([reading({ usual: '125', otherLines: 3 })]),
    expect: asked(
      "quantité « 1.250 » lue 1 250, pour 125 d'habitude (médiane de 3 autres lignes du marché)",
      'quantity “1.250” read as 1,250, usually 125 (median of 3 other lines of the contract)',
    ),
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Des nombres à une seule lecture', en: 'Numbers with one reading only' },
    facts: facts([]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture remplacée', en: 'A replaced invoice' },
    facts: facts([reading()], { invoice: sampleInvoice({ state: 'replaced' }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Deux autres lignes ne font pas une habitude', en: 'Two other lines make no usual value' },
    facts: facts([reading({ otherLines: 2 })]),
    expect: { outcome: 'incomplete', missing: ['lines_of_contract'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Le marché de la facture est inconnu', en: 'The contract of the invoice is unknown' },
    facts: facts([reading()], { invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
