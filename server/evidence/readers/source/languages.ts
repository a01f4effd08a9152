import type { Lexis } from './lexis.js';

/** What a language is for: only data is left out of the lines of code. */
type LanguageKind = 'programming' | 'style' | 'markup' | 'data';

/** A language of source files. */
export interface Language {
  /** As its users write it. */
  name: string;
  kind: LanguageKind;
  /** Name of its grammar in the package of grammars; null: its lines are counted by its marks of comments and strings. */
  grammar: string | null;
  /** Its marks of comments and strings, for files that no grammar reads. */
  lexis: Lexis;
}

/** Stands for the grammar of a component: its program has one, its page none. */
export const COMPONENT = 'component';

const language = (name: string, lexis: Lexis, grammar: string | null = null): Language => ({
  name,
  kind: 'programming',
  grammar,
  lexis,
});
const ofKind = (kind: LanguageKind, name: string, lexis: Lexis): Language => ({
  ...language(name, lexis),
  kind,
});

const JAVASCRIPT = language('JavaScript', 'template', 'javascript');
const TYPESCRIPT = language('TypeScript', 'template', 'typescript');
const PYTHON = language('Python', 'python', 'python');
const RUBY = language('Ruby', 'hash', 'ruby');
const PHP = language('PHP', 'php', 'php');
const C = language('C', 'c', 'cpp');
const CPP = language('C++', 'c', 'cpp');
const SHELL = language('Shell', 'hash', 'bash');
const POWERSHELL = language('PowerShell', 'powershell', 'powershell');
const KOTLIN = language('Kotlin', 'c');
const SQL = language('SQL', 'sql');
const VISUAL_BASIC = language('Visual Basic', 'basic');
const PERL = language('Perl', 'hash');
const COBOL = language('COBOL', 'cobol');
const MAKE = language('Makefile', 'hash');
const DOCKER = language('Dockerfile', 'hash');
const GROOVY = language('Groovy', 'c');
const HASKELL = language('Haskell', 'haskell');
const HTML = ofKind('markup', 'HTML', 'markup');
const YAML = ofKind('data', 'YAML', 'hash');
const XML = ofKind('data', 'XML', 'markup');
const INI = ofKind('data', 'INI', 'ini');

const BY_EXTENSION: Readonly<Record<string, Language>> = {
  js: JAVASCRIPT,
  mjs: JAVASCRIPT,
  cjs: JAVASCRIPT,
  jsx: JAVASCRIPT,
  ts: TYPESCRIPT,
  mts: TYPESCRIPT,
  cts: TYPESCRIPT,
  tsx: language('TypeScript', 'template', 'tsx'),
  vue: language('Vue', 'markup', COMPONENT),
  svelte: language('Svelte', 'markup', COMPONENT),
  py: PYTHON,
  pyw: PYTHON,
  rb: RUBY,
  rake: RUBY,
  php: PHP,
  phtml: PHP,
  java: language('Java', 'c', 'java'),
  kt: KOTLIN,
  kts: KOTLIN,
  scala: language('Scala', 'c'),
  groovy: GROOVY,
  gradle: GROOVY,
  go: language('Go', 'template', 'go'),
  rs: language('Rust', 'c', 'rust'),
  c: C,
  h: C,
  cc: CPP,
  cpp: CPP,
  cxx: CPP,
  hh: CPP,
  hpp: CPP,
  hxx: CPP,
  ino: CPP,
  cs: language('C#', 'c', 'c-sharp'),
  swift: language('Swift', 'c'),
  m: language('Objective-C', 'c'),
  mm: language('Objective-C', 'c'),
  dart: language('Dart', 'c'),
  sol: language('Solidity', 'c'),
  zig: language('Zig', 'c'),
  sh: SHELL,
  bash: SHELL,
  zsh: SHELL,
  ps1: POWERSHELL,
  psm1: POWERSHELL,
  sql: SQL,
  pls: SQL,
  plsql: SQL,
  pks: SQL,
  pkb: SQL,
  r: language('R', 'hash'),
  jl: language('Julia', 'hash'),
  lua: language('Lua', 'lua'),
  pl: PERL,
  pm: PERL,
  ex: language('Elixir', 'hash'),
  exs: language('Elixir', 'hash'),
  erl: language('Erlang', 'percent'),
  hs: HASKELL,
  elm: language('Elm', 'haskell'),
  clj: language('Clojure', 'lisp'),
  fs: language('F#', 'c'),
  vb: VISUAL_BASIC,
  vba: VISUAL_BASIC,
  bas: VISUAL_BASIC,
  cls: VISUAL_BASIC,
  pas: language('Pascal', 'pascal'),
  cob: COBOL,
  cbl: COBOL,
  cpy: COBOL,
  abap: language('ABAP', 'cobol'),
  tf: language('HCL', 'hash'),
  mk: MAKE,
  bat: language('Batch', 'batch'),
  cmd: language('Batch', 'batch'),
  css: ofKind('style', 'CSS', 'css'),
  scss: ofKind('style', 'SCSS', 'c'),
  sass: ofKind('style', 'Sass', 'c'),
  less: ofKind('style', 'Less', 'c'),
  html: HTML,
  htm: HTML,
  twig: ofKind('markup', 'Twig', 'markup'),
  hbs: ofKind('markup', 'Handlebars', 'markup'),
  ejs: ofKind('markup', 'EJS', 'markup'),
  erb: ofKind('markup', 'ERB', 'markup'),
  jsp: ofKind('markup', 'JSP', 'markup'),
  cshtml: ofKind('markup', 'Razor', 'markup'),
  yml: YAML,
  yaml: YAML,
  toml: ofKind('data', 'TOML', 'hash'),
  ini: INI,
  cfg: INI,
  conf: INI,
  properties: INI,
  json: ofKind('data', 'JSON', 'plain'),
  xml: XML,
  xsd: XML,
  xsl: XML,
  xslt: XML,
};

const BY_NAME: Readonly<Record<string, Language>> = {
  dockerfile: DOCKER,
  containerfile: DOCKER,
  makefile: MAKE,
  gnumakefile: MAKE,
  jenkinsfile: GROOVY,
  rakefile: RUBY,
  gemfile: RUBY,
  vagrantfile: RUBY,
};

/** The language of a source file by its name; null for what is no source. Its folders tell nothing. */
export function languageOf(path: string): Language | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const named = BY_NAME[/^(docker|container)file\./.test(name) ? 'dockerfile' : name];
  if (named !== undefined) return named;
  const extension = /[^.]\.([a-z0-9]{1,10})$/.exec(name)?.[1];
  if (extension === undefined || !Object.hasOwn(BY_EXTENSION, extension)) return null;
  return BY_EXTENSION[extension] ?? null;
}

/** True for source that a delivered file is measured as on its own: a page or a data file belongs to other readers. */
export const isProgram = ({ kind }: Language): boolean => kind === 'programming' || kind === 'style';
