import {
  choice,
  date,
  drivers,
  inOrder,
  more,
  needChoice,
  open,
  required,
  share,
  text,
  yesNo,
  type RegisterTable,
} from '../../domain/register-column.js';
import { AI_FAMILIES, COMPLEXITIES, DELIVERABLE_TYPES } from '../../domain/register-tables.js';
import { SIZE_UNITS } from '../../domain/size-units.js';

/** The columns of a history of finished deliverables. It is strict like the registers of a dossier, and in none of them. */
export const HISTORY_TABLE: RegisterTable = {
  name: 'history',
  ordered: [inOrder('share_low', 'share_high')],
  columns: [
    { ...text('id'), synonyms: ['identifiant'] },
    { ...needChoice('type', DELIVERABLE_TYPES), open: true },
    open('family', AI_FAMILIES),
    more('size'),
    open('size_unit', SIZE_UNITS),
    more('quoted_days'),
    { ...required(more('actual_days')), synonyms: ['jours réels', 'jours passés', 'charge réelle'] },
    choice('complexity', COMPLEXITIES),
    drivers('drivers'),
    choice('ai_use', ['none', 'used', 'not_declared']),
    share('share_low'),
    share('share_high'),
    choice('human_review', ['none', 'light', 'full']),
    { ...date('finished_on'), synonyms: ['terminé le', 'fini le', 'date de fin'] },
    { ...text('contractor'), synonyms: ['prestataire', 'titulaire'] },
    yesNo('checked'),
  ],
};
