import { describe, expect, test } from '@jest/globals';
import type { FormField } from './answer-form.js';
import { acceptFormAnswer, formFaults } from './form-faults.js';

const field = (name: string, kind: FormField['kind'], required = false): FormField => ({
  name,
  label: { fr: `Le champ ${name}`, en: `Field ${name}` },
  kind,
  required,
  proposed: null,
  confidence: null,
  at: null,
});
const form: readonly FormField[] = [
  field('number', 'text', true),
  field('issued', 'date', true),
  field('net', 'amount'),
  {
    ...field('unit', 'choice'),
    choices: [
      { value: 'day', label: { fr: 'Des jours', en: 'Days' } },
      { value: 'hour', label: { fr: 'Des heures', en: 'Hours' } },
    ],
  },
];

const faults = (values: Record<string, string>): string[] =>
  formFaults(form, new Map(Object.entries(values))).map(
    ({ name, message }) => `${name}: ${message.fr} / ${message.en}`,
  );

describe('a form admits', () => {
  test('its required fields filled in, each as its kind is written', () => {
    expect(faults({ number: 'F-12', issued: '2026-09-30', net: '-1200.50', unit: 'day' })).toEqual([]);
    expect(faults({ number: 'F-12', issued: '2026-09-30', net: '' })).toEqual([]);
  });

  test.each([
    [
      { issued: '2026-09-30' },
      'number: « Le champ number » doit être rempli. / “Field number” must be filled in.',
    ],
    [
      { number: 'F-12', issued: '30/09/2026' },
      'issued: « Le champ issued » attend une date écrite aaaa-mm-jj, comme 2026-09-30 ; « 30/09/2026 » n’en est pas une. / “Field issued” expects a date written yyyy-mm-dd, such as 2026-09-30; “30/09/2026” is not one.',
    ],
    [
      { number: 'F-12', issued: '2026-02-30' },
      'issued: « Le champ issued » attend une date écrite aaaa-mm-jj, comme 2026-09-30 ; « 2026-02-30 » n’en est pas une. / “Field issued” expects a date written yyyy-mm-dd, such as 2026-09-30; “2026-02-30” is not one.',
    ],
    [
      { number: 'F-12', issued: '2026-09-30', net: '1 200,50' },
      'net: « Le champ net » attend un nombre écrit avec un point, comme 1200.50 ; « 1 200,50 » n’en est pas un. / “Field net” expects a number written with a point, such as 1200.50; “1 200,50” is not one.',
    ],
    [
      { number: 'F-12', issued: '2026-09-30', net: '9'.repeat(41) },
      `net: « Le champ net » attend un nombre écrit avec un point, comme 1200.50 ; « ${'9'.repeat(41)} » n’en est pas un. / “Field net” expects a number written with a point, such as 1200.50; “${'9'.repeat(41)}” is not one.`,
    ],
    [
      { number: 'F-12', issued: '2026-09-30', unit: 'week' },
      'unit: « Le champ unit » n’admet pas la valeur « week ». / “Field unit” does not allow the value “week”.',
    ],
    [
      { number: 'F'.repeat(201), issued: '2026-09-30' },
      'number: « Le champ number » dépasse 200 caractères. / “Field number” is longer than 200 characters.',
    ],
    [
      { number: 'F-12', issued: '2026-09-30', nette: '12' },
      'nette: « nette » n’est pas un champ de cette question. / “nette” is not a field of this question.',
    ],
  ])('not %j', (values, told) => {
    expect(faults(values)).toEqual([told]);
  });
});

describe('an answer to a form', () => {
  test('is kept in the order of its fields, without those left empty', () => {
    const accepted = acceptFormAnswer(form, 'unit=; issued = 2026-09-30; number=F-12;');
    expect(accepted).toEqual({
      values: new Map([
        ['number', 'F-12'],
        ['issued', '2026-09-30'],
      ]),
      line: 'number=F-12; issued=2026-09-30',
    });
  });

  test('tells its first fault in the order of the form, a field that it has not last', () => {
    const fault = (line: string): unknown => {
      const accepted = acceptFormAnswer(form, line);
      return 'fault' in accepted ? accepted.fault.name : 'accepted';
    };
    expect(fault('other=1; issued=soon; number=F-12')).toBe('issued');
    expect(fault('other=1; issued=2026-09-30; number=F-12')).toBe('other');
    expect(fault('F-12')).toBeNull();
    expect(fault(`number=${'F'.repeat(20_000)}`)).toBeNull();
  });

  test('that leaves all of a form empty is none', () => {
    expect(acceptFormAnswer([field('note', 'text')], 'note=')).toMatchObject({ fault: { name: null } });
  });
});
