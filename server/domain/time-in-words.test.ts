import { describe, expect, test } from '@jest/globals';
import { cpuMilliseconds } from '../../test/support/cpu-time.js';
import { timeInWords } from './time-in-words.js';

/** What a line with this text, quantity, price and net amount bills; the amount is their product unless it is given. */
function read(text: string, quantity: string | null, unitPrice: string | null, net: string | null = null) {
  const product =
    quantity === null || unitPrice === null ? null : String(Number(quantity) * Number(unitPrice));
  return timeInWords({ quantity, unitPrice, net: net ?? product, name: text, description: null });
}
const days = (quantity: string) => ({ unit: 'day', quantity });
const hours = (quantity: string) => ({ unit: 'hour', quantity });

describe('one piece whose text counts the time', () => {
  test.each([
    ['12 jours x 650 EUR', '7800', days('12')],
    ['Développement : 12 j × 650,00 €', '7800', days('12')],
    ['12 JH à 650 €', '7800', days('12')],
    ['12 j/h * 650', '7800', days('12')],
    ['12 man-days @ 650 EUR', '7800', days('12')],
    ['12 PT zu 650 EUR', '7800', days('12')],
    ['650 € x 12 jours', '7800', days('12')],
    ['12 jours, TJM 650', '7800', days('12')],
    ['12 jours (TJM HT : 650 €)', '7800', days('12')],
    ['12,5 jours x 1 200 €', '15000', days('12.5')],
    ['12 jours x 1.200,00 EUR', '14400', days('12')],
    ['80 heures x 85', '6800', hours('80')],
    ['80h à 85 €/h', '6800', hours('80')],
    ['20 demi-journées x 400', '8000', days('10')],
    ['Trois jours x 700 €', '2100', days('3')],
    ['12 jours sur 2 mois, TJM 650', '7800', days('12')],
    ['TJM 650', '650', days('1')],
  ])('%s', (text, net, expected) => {
    expect(read(text, '1', net)).toEqual(expected);
  });

  test('without a quantity or a price of its own', () => {
    expect(read('12 jours x 650 EUR', null, null, '7800')).toEqual(days('12'));
  });

  test('before the allowances and charges of the line', () => {
    const allowancesCharges = [{ charge: false, amount: '780', reason: null }];
    const line = { quantity: '1', unitPrice: '7800', name: '12 jours x 650', description: null };
    expect(timeInWords({ ...line, net: '7020', allowancesCharges })).toEqual(days('12'));
    expect(timeInWords({ ...line, net: '7020' })).toBeNull();
  });

  test('given back, with either sign', () => {
    expect(read('12 jours x 650', '-1', '7800')).toEqual(days('-12'));
    expect(read('12 jours x 650', '1', '-7800')).toEqual(days('12'));
  });

  test.each([
    ['the product is not the amount', '12 jours x 650 EUR', '7150'],
    ['a cent beyond the tolerance', '12 jours x 650 EUR', '7800.03'],
    ['no price says that the number is billed', 'Audit de 12 jours', '7800'],
    ['several numbers of days', '12 jours x 650 + 3 jours x 700', '9900'],
    ['days and hours', '12 jours x 650, soit 84 heures', '7800'],
    ['one times any amount is that amount', 'Régie 1 jour par semaine, total 7 800 €', '7800'],
    ['a daily rate that is not the price', 'TJM 650', '7800'],
    ['a daily rate without its price', 'TJM consultant', '7800'],
    ['a fixed price beside days', 'Forfait 12 jours x 650 EUR', '7800'],
    ['months', '2 mois x 3 900 €', '7800'],
    ['months beside days', '2 mois x 20 jours x 650', '26000'],
    ['a quarter', 'Trimestre 3', '7800'],
  ])('unknown: %s', (_, text, net) => {
    expect(read(text, '1', net)).toBeNull();
  });
});

test('an amount is compared within two cents, two included', () => {
  expect(read('12 jours x 650', '1', '7800.01', '7800.01')).toEqual(days('12'));
  expect(read('12 jours x 650', '1', '7800.02', '7800.02')).toEqual(days('12'));
  expect(read('12 jours x 650', '1', '7800.03', '7800.03')).toBeNull();
});

describe('several pieces whose text names the unit', () => {
  test.each([
    ['Développement (jours)', days('12')],
    ['Développement, TJM 650', days('12')],
    ['Jours-homme de développement', days('12')],
    ['Man-days, senior developer', days('12')],
    ['12 jours de développement', days('12')],
    ['Personentage Entwicklung', days('12')],
    ['Nombre de jours : 12', days('12')],
    ['Entwicklung 650 EUR/PT', days('12')],
    ['TJM 650, facturation mensuelle', days('12')],
    ['TJM développeur, mois de septembre 2026', days('12')],
    ['Jours de développement du 12/10 au 27/10, lot n°12, bon BC-12', days('12')],
    ['Heures de support', hours('12')],
    ['Stunden Support', hours('12')],
  ])('%s', (text, expected) => {
    expect(read(text, '12', '650')).toEqual(expected);
  });

  test.each([
    ['another number of days', 'Formation de 3 jours'],
    ['another number, in letters', 'Formation de trois jours'],
    ['another number, by week', 'Présence 5 jours/semaine'],
    ['another number, in a mixed fraction', 'Audit : 1 ½ jours'],
    ['a price that could be taken for a number', 'Nombre de jours : 650'],
    ['as many people', '12 participants, formation de 12 jours'],
    ['as many people, without a number of days', 'Prix par jour pour douze participants'],
    ['as many months', '12 jours par mois pendant 12 mois'],
    ['a price by month', 'Support les jours ouvrés, 650 € par mois'],
    ['a rhythm without the price of a day', 'Jours de support, facturation mensuelle'],
    ['an update', 'Mise à jour du site'],
    ['a date', 'Solde à ce jour'],
    ['availability', 'Supervision 24h/24, 7j/7'],
    ['days and hours', 'Jours ou heures'],
    ['a number of points', 'Récits de 12 pt'],
    ['tags', 'Pose du tag'],
    ['a fixed price for days counted', '12 jours au forfait'],
  ])('unknown: %s', (_, text) => {
    expect(read(text, '12', '650')).toBeNull();
  });

  test.each([
    ['a delay', '12 jours ouvrés de délai'],
    ['a delay, before', 'Support, délai de réponse : 12 jours'],
    ['a delay for an answer', 'Support sous 12 heures'],
    ['a date after another', 'Livraison à J+12'],
    ['a warranty', 'Écrans, garantie 12 jours'],
    ['a warranty, in English', 'Screens, 12-day warranty'],
    ['terms of payment', 'Écrans, paiement à 12 jours fin de mois'],
    ['terms of payment, in English', 'Screens, payable within 12 days net'],
    ['data kept', 'Sauvegarde, conservation pendant 12 jours'],
    ['data kept, named', 'Conservation des données 12 jours'],
    ['goods', 'Abat-jour'],
    ['a time of the day', 'Ouverture du guichet à partir de 12 h'],
    ['an object of the work', 'Module de gestion des heures'],
    ['an object of the work, in English', 'Report of the days off'],
    ['travel', 'Frais de déplacement, 12 jours'],
    ['a vehicle', 'Location de véhicule : 12 jours x 650 EUR'],
    ['nights', 'Hébergement 12 jours'],
    ['meals', 'Repas, 12 jours'],
    ['a subscription', 'Abonnement de 12 jours'],
    ['a penalty', 'Pénalités de retard : 12 jours'],
  ])('unknown, since it is no work: %s', (_, text) => {
    expect(read(text, '12', '650')).toBeNull();
  });

  test.each([
    ['12 jours de développement, paiement à 30 jours'],
    ['12 jours de développement, garantie 3 mois'],
    ['12 jours de support, réponse sous 4 heures'],
    ['12 jours de présence, 5j/7'],
    ['Développement, nombre de jours : 12, délai de 10 jours'],
    ['Refonte de la gestion des heures, 12 jours'],
    ['Développement, 650 € la journée'],
    ['Développement à la journée'],
    ['Étude des frais de déplacement, 12 jours'],
    ['12 jours de développement | Frais de déplacement inclus'],
  ])('a term beside the time: %s', (text) => {
    expect(read(text, '12', '650')).toEqual(days('12'));
  });

  test('whose figures disagree', () => {
    expect(read('Développement (jours)', '12', '650', '7150')).toBeNull();
    expect(read('Développement (jours)', '12', '650', '7800.02')).toEqual(days('12'));
    expect(read('Développement (jours)', '12', '650', '7800.03')).toBeNull();
    expect(read('Développement (jours)', '12', null)).toEqual(days('12'));
  });

  test('of which the price is for several', () => {
    const line = {
      quantity: '12',
      unitPrice: '6500',
      priceBaseQuantity: '10',
      net: '7800',
      description: null,
    };
    expect(timeInWords({ ...line, name: 'Jours de conseil' })).toEqual(days('12'));
  });
});

test.each(['Forfait audit', 'Audit (forfait, 3 jours)', 'Lump sum for 3 months', 'Forfait jour'])(
  '%s is a lump sum',
  (text) => {
    expect(read(text, '12', '650')).toEqual({ unit: 'lump', quantity: '12' });
  },
);

test('the text of the name, the description and the note is one', () => {
  const line = { quantity: '1', unitPrice: '7800', net: '7800', name: 'Développement' };
  expect(timeInWords({ ...line, description: '12 jours', note: 'TJM 650' })).toEqual(days('12'));
});

test('a text of more than 4,000 characters says nothing, and one of 4,000 is read at once', () => {
  const padded = (length: number) => read('12 jours x 650'.padEnd(length, ' ligne'), '1', '7800');
  const pieces = [
    '111 111 ',
    '1'.repeat(10),
    'tjm de ',
    '1 jour x ',
    '€ 1,',
    'deux ',
    'sous ',
    'delai de ',
    '| frais ',
  ];
  const took = cpuMilliseconds(() => {
    expect([padded(4_000), padded(4_001)]).toEqual([days('12'), null]);
    for (const piece of pieces) read(piece.repeat(4_000).slice(0, 4_000), '12', '650');
  });
  expect(took).toBeLessThan(2_000);
});
