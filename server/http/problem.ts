import type { Text } from '../domain/text.js';

/** Published codes of the API's problems, each with its HTTP status and its title. */
export const PROBLEMS = {
  'already-member': [409, 'Accès déjà donné', 'Access already given'],
  'body-too-large': [413, 'Demande trop grande', 'Request too large'],
  'cross-site': [403, 'Demande venue d’un autre site', 'Request from another site'],
  'database-busy': [503, 'Base de données indisponible', 'Database not available'],
  'idempotency-key-reused': [422, 'Clé d’idempotence déjà utilisée', 'Idempotency key used before'],
  'internal-error': [500, 'Déclic a échoué', 'Déclic failed'],
  'invalid-request': [400, 'Demande incorrecte', 'Invalid request'],
  'invalid-value': [422, 'Valeur incorrecte', 'Invalid value'],
  'last-administrator': [409, 'Dernier administrateur', 'Last administrator'],
  'link-unusable': [410, 'Lien inutilisable', 'Link not usable'],
  'method-not-allowed': [405, 'Méthode non admise', 'Method not allowed'],
  'not-allowed': [403, 'Action non ouverte', 'Action not open'],
  'not-annotated': [409, 'Pas de copie annotée', 'No annotated copy'],
  'not-found': [404, 'Introuvable', 'Not found'],
  'not-signed-in': [401, 'Connexion nécessaire', 'Sign-in needed'],
  'password-too-weak': [422, 'Mot de passe trop faible', 'Password too weak'],
  'request-too-slow': [408, 'Demande trop lente', 'Request too slow'],
  'result-not-kept': [410, 'Résultat non conservé', 'Result not kept'],
  'too-many-attempts': [429, 'Trop d’essais', 'Too many attempts'],
  'too-many-requests': [429, 'Trop de demandes', 'Too many requests'],
  'wrong-credentials': [401, 'Identifiants inexacts', 'Wrong credentials'],
  'wrong-cursor': [400, 'Page inconnue', 'Unknown page'],
  'wrong-state': [409, 'État incompatible', 'State does not allow it'],
} as const satisfies Record<string, readonly [status: number, fr: string, en: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One field of a request that cannot be used. */
export interface FieldFault {
  /** Path of the field, `/` between steps: `tools/0/tool`. */
  field: string;
  detail: string;
}

/** A request that is refused, with the sentence its author reads. */
export class HttpProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly text: Text,
    readonly faults: readonly FieldFault[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(text.en);
    this.name = 'HttpProblem';
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }
}
