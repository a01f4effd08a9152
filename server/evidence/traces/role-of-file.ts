import type { FileRole } from '../../domain/file-evidence.js';
import type { DeliveredContent } from '../delivered-content.js';

/** Extensions of office templates. */
const TEMPLATE_EXTENSIONS = /\.(?:dotx|dotm|dot|potx|potm|pot|xltx|xltm|xlt|ott|otp|ots)$/u;

/** A blank form or a standard letter by its name; a data model or an economic model is a report. */
const TEMPLATE_NAMES = [
  /(?:^|[^\p{L}])(?:templates?|gabarits?|canevas|blank-form|form-letter)(?:[^\p{L}]|$)/u,
  /(?:^|[^\p{L}])(?:lettre|courrier|document|convention|rapport|note|mail|courriel|contrat|fiche)s?[ _-]types?(?:[^\p{L}]|$)/u,
  /(?:^|[^\p{L}])mod[eè]les?[ _-](?:d[e'’][ _-]?)?(?:lettre|courrier|courriel|mail|document|convention|rapport|note|contrat|attestation|fiche|formulaire|delib[eé]ration)/u,
];

const TEST_PATHS = [
  /(?:^|\/)(?:tests?|__tests__|__mocks__|spec|specs|fixtures?|testdata)\//u,
  /\.(?:test|spec|cy)\.[a-z]+$/u,
  /(?:^|\/)test_[^/]+\.py$/u,
  /_(?:test|spec)\.(?:py|go|rb|exs?|php)$/u,
  /(?:^|\/)[^/]*(?:Test|Tests|IT)\.(?:java|kt|cs|php)$/u,
];

const MAIL = /\.(?:eml|msg|mht)$/u;
const PATCH = /\.(?:patch|diff|mbox)$/u;
const DATA = /\.(?:csv|tsv|json|jsonl|ndjson|geojson|ya?ml|toml|ini|xml|xsd|sql|parquet|po|pot|properties)$/u;
const CODE =
  /\.(?:js|mjs|cjs|jsx|ts|mts|cts|tsx|py|rb|php|java|kt|kts|scala|go|rs|c|h|cc|cpp|hpp|cs|swift|m|r|jl|lua|pl|sh|bash|ps1|bat|vb|vba|bas|css|scss|less|vue|svelte|tf|ipynb)$/u;
const CODE_NAMES = /(?:^|\/)(?:dockerfile|makefile|jenkinsfile|rakefile|gemfile)(?:\.[a-z]+)?$/u;
const DOCS = [
  /(?:^|\/)(?:changelog|changes|history|contributing|code_of_conduct|security|install|license|agents|claude|gemini)(?:\.[a-z]+)?$/u,
  /(?:^|\/)docs?\//u,
];

/**
 * Role of a delivered file by its path inside the dossier or inside an archive: what is a trace in a report is an
 * ordinary word in a test, a template or a mail. What a name does not tell is a report.
 */
export function roleOfPath(path: string): FileRole {
  const lower = path.normalize('NFC').toLowerCase();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  if (PATCH.test(name)) return 'patch';
  if (MAIL.test(name)) return 'mail';
  if (TEMPLATE_EXTENSIONS.test(name)) return 'template';
  if (TEMPLATE_NAMES.some((pattern) => pattern.test(name))) return 'template';
  if (TEST_PATHS.some((pattern) => pattern.test(lower) || pattern.test(path))) return 'test';
  if (/(?:^|\/)(?:readme|lisez-?moi)(?:\.[a-z]+)?$/u.test(lower)) return 'readme';
  if (CODE.test(name) || CODE_NAMES.test(lower)) return 'code';
  if (DATA.test(name)) return 'data';
  if (DOCS.some((pattern) => pattern.test(lower))) return 'docs';
  return 'report';
}

/** Role of a delivered file: by its path, and as code when what was read in it is code although its name does not say so. */
export function roleOf(name: string, content: DeliveredContent): FileRole {
  const byName = roleOfPath(name);
  if (byName !== 'report') return byName;
  if (content.commits.length > 0 || content.paths.some((path) => roleOfPath(path) === 'code')) return 'code';
  const code = content.blocks.filter(({ role }) => role.startsWith('code'));
  return code.length > 0 && code.length === content.blocks.length ? 'code' : 'report';
}
