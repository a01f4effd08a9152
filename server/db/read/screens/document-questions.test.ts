import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../domain/problem.js';
import { questionsOf, type GivenAnswer } from './document-questions.js';

const message = { fr: 'Le jour ou le mois ?', en: 'The day or the month?' };
const asks = (line: number): Problem => ({
  code: 'ambiguous-date-order',
  severity: 'error',
  at: { file: 'a.csv', line },
  seen: '03/04/2026',
  message,
  asks: true,
});
const told: Problem = { code: 'column-unknown', severity: 'warning', at: { file: 'a.csv' }, message };
const given = (code: string): GivenAnswer => ({
  code,
  answer: 'day-first',
  question: { at: { file: 'a.csv', line: 3 }, seen: '03/04/2026', message, options: 'text' },
  by: 'Camille Exemple',
  at: '2026-11-26T08:00:00.000Z',
});

describe('questions of a document', () => {
  test('one for each code, at its first place, with the answers its reader takes', () => {
    expect(questionsOf([told, asks(3), asks(7), asks(9)], [])).toEqual([
      {
        code: 'ambiguous-date-order',
        at: { file: 'a.csv', line: 3 },
        seen: '03/04/2026',
        message,
        places: 3,
        options: [
          { value: 'day-first', label: { fr: 'Le jour d’abord', en: 'Day first' } },
          { value: 'month-first', label: { fr: 'Le mois d’abord', en: 'Month first' } },
        ],
        answer: null,
      },
    ]);
  });

  test('an answer stays beside its question, and keeps it once the document no longer asks', () => {
    const answer = {
      value: 'day-first',
      by: 'Camille Exemple',
      at: '2026-11-26T08:00:00.000Z',
      recalled: false,
    };
    expect(questionsOf([asks(3)], [given('ambiguous-date-order')])).toMatchObject([{ places: 1, answer }]);
    expect(questionsOf([told], [given('ambiguous-date-order')])).toMatchObject([
      { code: 'ambiguous-date-order', places: 0, options: 'text', seen: '03/04/2026', answer },
    ]);
    expect(questionsOf([told], [])).toEqual([]);
  });

  test('a form is given with its fields; an answer taken over stands until the document has one of its own', () => {
    const fields = [
      {
        name: 'Jour',
        label: message,
        kind: 'choice' as const,
        required: false,
        proposed: 'date',
        confidence: 'high' as const,
        at: { file: 'a.csv', line: 1 },
      },
    ];
    const question: Problem = {
      code: 'column-mapping',
      severity: 'error',
      at: { file: 'a.csv', line: 1 },
      message,
      asks: true,
      form: fields,
    };
    const recalled = { question, answer: 'Jour=date', at: '2026-11-26T08:00:00.000Z' };
    expect(questionsOf([question], [])).toMatchObject([
      { places: 1, options: { form: fields }, answer: null },
    ]);
    expect(questionsOf([], [], recalled)).toMatchObject([
      { places: 0, options: { form: fields }, answer: { value: 'Jour=date', by: null, recalled: true } },
    ]);
    expect(questionsOf([], [given('column-mapping')], recalled)).toMatchObject([
      { answer: { value: 'day-first', recalled: false } },
    ]);
  });
});
