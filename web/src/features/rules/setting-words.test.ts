import { expect, test } from '@jest/globals';
import { i18n } from '../../i18n/instance.js';
import '../../i18n/words/common.js';
import '../../i18n/words/rule-settings.js';

test.each([
  [
    'fr',
    {
      saved: 'Enregistré\u00a0: Règle posée (M-1), non, à compter du 2 mars. Un contrôle en tient compte.',
      savedComing:
        'Enregistré\u00a0: Règle posée (M-1), non, à compter du 2 mars. Les contrôles en tiendront compte à partir de ce jour.',
      takes: 'Attend un nombre d’heures, comme 2.',
      reads: 'Lu\u00a0: 70\u00a0%.',
      writtenBy: 'Ada, le 2 mars',
      historyOf: 'Historique\u00a0: Règle posée',
      beyond: 'sans effet (hors de portée)',
    },
  ],
  [
    'en',
    {
      saved: 'Saved: Rule asked (M-1), no, from 2 March. An audit counts with it.',
      savedComing:
        'Saved: Rule asked (M-1), no, from 2 March. Audits as of that day and later count with it.',
      takes: 'Takes a number of hours, such as 2.',
      reads: 'Read as 70%.',
      writtenBy: 'Ada, 2 March',
      historyOf: 'History: Rule asked',
      beyond: 'no effect (out of reach)',
    },
  ],
] as const)('what was set is told exactly (%s)', (lang, told) => {
  const t = i18n.getFixedT(lang, 'ruleSettings');
  const isFrench = lang === 'fr';
  const what = isFrench ? 'Règle posée' : 'Rule asked';
  const date = isFrench ? '2 mars' : '2 March';
  expect({
    saved: t('saved', { what: `${what} (M-1)`, value: t('no'), date }),
    savedComing: t('savedComing', { what: `${what} (M-1)`, value: t('no'), date }),
    takes: t('takes', { takes: isFrench ? 'un nombre d’heures, comme 2' : 'a number of hours, such as 2' }),
    reads: t('reads', { value: isFrench ? '70\u00a0%' : '70%' }),
    writtenBy: i18n.getFixedT(lang, 'common')('writtenBy', { name: 'Ada', date }),
    historyOf: t('historyOf', { what }),
    beyond: t('beyond'),
  }).toEqual(told);
});
