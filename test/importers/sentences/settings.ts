import * as settings from '../../../server/importers/native-registers/setting-problems.js';
import { told, type ToldProblem } from '../../support/told-problem.js';

/** What is told of the register `settings`, once its rows are compared with what may be set. */
export const SETTINGS: readonly ToldProblem[] = [
  told(
    settings.settingUnknown,
    'setting-unknown',
    'error',
    { keys: [] },
    'Ce réglage n’existe pas ; la ligne n’a aucun effet. Écrivez le code d’un contrôle, un point et un de ses paramètres, comme P1.warning.',
    'There is no such setting; the row has no effect. Write the code of a rule, a dot and one of its parameters, such as P1.warning.',
  ),
  told(
    settings.settingUnknown,
    'setting-unknown',
    'error',
    { keys: ['L3.enabled', 'L3.minimumDays'] },
    'Ce réglage n’existe pas ; la ligne n’a aucun effet. Ce contrôle a pour réglages L3.enabled, L3.minimumDays.',
    'There is no such setting; the row has no effect. The settings of this rule are L3.enabled, L3.minimumDays.',
  ),
  told(
    settings.settingValueUnusable,
    'setting-value',
    'error',
    { key: 'P1.warning', type: 'share' },
    '« P1.warning » attend une part de 0 à 1, comme 0.1 pour 10\u00a0% ; la ligne n’a aucun effet.',
    '“P1.warning” takes a share from 0 to 1, such as 0.1 for 10%; the row has no effect.',
  ),
  told(
    settings.settingValueUnusable,
    'setting-value',
    'error',
    { key: 'L3.enabled', type: 'switch' },
    '« L3.enabled » attend yes ou no ; la ligne n’a aucun effet.',
    '“L3.enabled” takes yes or no; the row has no effect.',
  ),
  told(
    settings.settingUnplaced,
    'setting-unplaced',
    'error',
    { key: 'P1.warning', columns: ['valid_from'] },
    '« P1.warning » n’a aucun effet tant que valid_from ne se lit pas. Corrigez la cellule, ou videz-la.',
    '“P1.warning” has no effect until valid_from can be read. Correct the cell, or empty it.',
  ),
  told(
    settings.moreSettings,
    'more-settings',
    'error',
    { count: 12 },
    '12 autres lignes de réglages n’ont aucun effet, pour des raisons semblables.',
    '12 more rows of settings have no effect, for like reasons.',
  ),
];
