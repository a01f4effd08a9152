import { describe, expect, test } from '@jest/globals';
import { LOCAL_FIXED } from '../holidays-fr.js';
import { placeWords } from './place-words.js';

describe('placeWords', () => {
  test.each([
    ['FR-metropole', 'France métropolitaine', 'Metropolitan France'],
    ['FR-alsace-moselle', 'Alsace-Moselle', 'Alsace-Moselle'],
    ['FR-guadeloupe', 'Guadeloupe', 'Guadeloupe'],
    ['FR-martinique', 'Martinique', 'Martinique'],
    ['FR-guyane', 'Guyane', 'French Guiana'],
    ['FR-la-reunion', 'La Réunion', 'Réunion'],
    ['FR-mayotte', 'Mayotte', 'Mayotte'],
    ['FR-saint-martin', 'Saint-Martin', 'Saint Martin'],
    ['FR-saint-barthelemy', 'Saint-Barthélemy', 'Saint Barthélemy'],
    ['FR-saint-pierre-et-miquelon', 'Saint-Pierre-et-Miquelon', 'Saint Pierre and Miquelon'],
    ['FR-nouvelle-caledonie', 'Nouvelle-Calédonie', 'New Caledonia'],
    ['FR-polynesie-francaise', 'Polynésie française', 'French Polynesia'],
    ['FR-wallis-et-futuna', 'Wallis-et-Futuna', 'Wallis and Futuna'],
  ])('%s', (code, fr, en) => {
    expect([placeWords(code, 'fr'), placeWords(code, 'en')]).toEqual([fr, en]);
  });

  test('every zone with a table of holidays has a name', () => {
    const codes = Object.keys(LOCAL_FIXED);
    expect(codes.filter((code) => placeWords(code, 'fr') === code)).toEqual([]);
  });

  test('read as the calendar reads it: any case, and the country alone', () => {
    expect(placeWords(' fr-Alsace-Moselle ', 'fr')).toBe('Alsace-Moselle');
    expect(placeWords('FR', 'fr')).toBe('France métropolitaine');
  });

  test('a place without a table keeps its code', () => {
    expect([placeWords('BE', 'fr'), placeWords('DE-BY', 'en')]).toEqual(['BE', 'DE-BY']);
    expect(placeWords('constructor', 'en')).toBe('constructor');
  });
});
