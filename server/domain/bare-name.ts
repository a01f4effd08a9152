import { fold } from './names.js';

/** Words that say the legal form of a firm, as folded and without points: data, to be added to. */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  // France: companies, cooperatives, sole traders, associations.
  ...[
    'sa',
    'sas',
    'sasu',
    'sarl',
    'sarlu',
    'eurl',
    'snc',
    'sci',
    'scm',
    'scp',
    'sca',
    'scs',
    'sel',
    'selarl',
    'selas',
  ],
  ...[
    'scop',
    'scic',
    'gie',
    'ei',
    'eirl',
    'ste',
    'societe',
    'ets',
    'etablissements',
    'cie',
    'association',
    'assoc',
  ],
  // Elsewhere.
  ...[
    'ltd',
    'limited',
    'plc',
    'llc',
    'llp',
    'inc',
    'corp',
    'gmbh',
    'ag',
    'kg',
    'ug',
    'bv',
    'nv',
    'srl',
    'spa',
    'sl',
    'srls',
  ],
  ...['oy', 'ab', 'as', 'aps'],
]);

/**
 * A firm's name as it is compared with another's: folded, without its legal form, marks or spaces, so that `Studio Rivage`,
 * `STUDIO RIVAGE S.A.R.L.` and `SARL Studio-Rivage` are one. A name made of such words alone keeps them; '' for a name without
 * a letter or digit.
 */
export function bareName(name: string): string {
  const words = fold(name)
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .match(/[\p{L}\p{N}]+/gu);
  if (words === null) return '';
  const own = words.filter((word) => !LEGAL_FORMS.has(word));
  return (own.length === 0 ? words : own).join('');
}
