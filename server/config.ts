import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Text } from './domain/text.js';
import { Misuse } from './domain/told-fault.js';
import { APP_ROLE } from './db/roles.js';
import type { Limits } from './limit-variables.js';
import { projectRoot } from './project-root.js';
import { limitsFrom } from './read-limits.js';

/** What the environment decides. Every value has been checked; nothing else reads `process.env`. */
export interface Config {
  /** `DATABASE_URL`: a PostgreSQL 15 or later. Without it, the embedded server is started in `dataDir`. */
  databaseUrl?: string;
  /** `DATABASE_POOL_SIZE`: most connections held at once. Default 10. */
  databasePoolSize: number;
  /** `DATABASE_ROLE`: the role a transaction takes. Default `declic_app`; another must be a member of it. */
  databaseRole: string;
  /** `DECLIC_HOST`: the address the service listens on. Default `127.0.0.1`: this machine only. */
  host: string;
  /** `DECLIC_PORT`: where it listens; 0 takes a free one. Default 3000. */
  port: number;
  /** `DECLIC_PUBLIC_URL`: how browsers reach it, when that is not that address. */
  publicUrl?: URL;
  /** `DECLIC_TRUSTED_PROXIES`: proxies in front of it whose word on the sender is believed. Default 0. */
  proxies: number;
  /** `DECLIC_DATA_DIR`, as an absolute path: where the embedded database lives. Default `var/` of the project. */
  dataDir: string;
  /** `DECLIC_LIMIT_…`: what the service and the commands refuse to go beyond. docs/guide/limits.md lists them. */
  limits: Limits;
}

/** One variable that cannot be used. */
export interface ConfigFault {
  variable: string;
  /** Never the value itself: it may hold a password. */
  text: Text;
}

/** Every fault of the environment, together. */
export class ConfigError extends Misuse {
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    super({
      fr: faults.map(({ variable, text }) => `${variable} : ${text.fr}.`).join('\n'),
      en: faults.map(({ variable, text }) => `${variable}: ${text.en}.`).join('\n'),
    });
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const POOL_SIZE_LIMIT = 200;

const environment = z.object({
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  DATABASE_POOL_SIZE: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((size) => size >= 1 && size <= POOL_SIZE_LIMIT)
    .optional(),
  DATABASE_ROLE: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/)
    .optional(),
  DECLIC_DATA_DIR: z.string().optional(),
  DECLIC_HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/)
    .optional(),
  DECLIC_PORT: wholeNumber(65_535),
  DECLIC_PUBLIC_URL: z.string().refine(isWebAddress).optional(),
  DECLIC_TRUSTED_PROXIES: wholeNumber(10),
});

const SENTENCES: Record<keyof z.infer<typeof environment>, Text> = {
  DATABASE_URL: {
    fr: 'une adresse « postgresql://utilisateur:mot-de-passe@serveur:5432/base » est attendue',
    en: 'an address “postgresql://user:password@server:5432/database” is expected',
  },
  DATABASE_POOL_SIZE: {
    fr: `un nombre entier de 1 à ${POOL_SIZE_LIMIT} est attendu`,
    en: `a whole number from 1 to ${POOL_SIZE_LIMIT} is expected`,
  },
  DATABASE_ROLE: {
    fr: 'un nom de rôle PostgreSQL en minuscules, chiffres et tirets bas est attendu',
    en: 'the name of a PostgreSQL role in lower case letters, digits and underscores is expected',
  },
  DECLIC_DATA_DIR: { fr: 'un dossier est attendu', en: 'a folder is expected' },
  DECLIC_HOST: {
    fr: 'un nom ou une adresse de cette machine est attendu',
    en: 'a name or an address of this machine is expected',
  },
  DECLIC_PORT: {
    fr: 'un nombre entier de 0 à 65535 est attendu',
    en: 'a whole number from 0 to 65535 is expected',
  },
  DECLIC_PUBLIC_URL: {
    fr: 'une adresse « https://declic.exemple.fr » est attendue, sans chemin',
    en: 'an address “https://declic.example.org” is expected, without a path',
  },
  DECLIC_TRUSTED_PROXIES: {
    fr: 'un nombre entier de 0 à 10 est attendu',
    en: 'a whole number from 0 to 10 is expected',
  },
};

/**
 * Reads the configuration. An empty variable counts as absent.
 * @throws ConfigError with every fault at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given: Record<string, string> = {};
  for (const name of Object.keys(environment.shape)) {
    const value = env[name]?.trim() ?? '';
    if (value !== '') given[name] = value;
  }
  const read = environment.safeParse(given);
  const { limits, faults } = limitsFrom(env);
  if (!read.success) throw new ConfigError([...faultsOf(read.error), ...faults]);
  if (faults.length > 0) throw new ConfigError(faults);
  const root = projectRoot();
  return {
    ...(read.data.DATABASE_URL === undefined ? {} : { databaseUrl: read.data.DATABASE_URL }),
    databasePoolSize: read.data.DATABASE_POOL_SIZE ?? 10,
    databaseRole: read.data.DATABASE_ROLE ?? APP_ROLE,
    host: read.data.DECLIC_HOST ?? '127.0.0.1',
    port: read.data.DECLIC_PORT ?? 3000,
    ...(read.data.DECLIC_PUBLIC_URL === undefined ? {} : { publicUrl: new URL(read.data.DECLIC_PUBLIC_URL) }),
    proxies: read.data.DECLIC_TRUSTED_PROXIES ?? 0,
    dataDir: resolve(root, read.data.DECLIC_DATA_DIR ?? join(root, 'var')),
    limits,
  };
}

/**
 * Reads the limits alone, for a command that needs no database.
 * @throws ConfigError with every fault at once.
 */
export function readLimits(env: Readonly<Record<string, string | undefined>>): Limits {
  const { limits, faults } = limitsFrom(env);
  if (faults.length > 0) throw new ConfigError(faults);
  return limits;
}

function faultsOf(error: z.ZodError): ConfigFault[] {
  const variables = new Set(error.issues.map((issue) => String(issue.path[0])));
  return Object.entries(SENTENCES)
    .filter(([variable]) => variables.has(variable))
    .map(([variable, text]) => ({ variable, text }));
}

/** A whole number from 0 to `most`. */
function wholeNumber(most: number) {
  return z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((value) => value <= most)
    .optional();
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).pathname === '/';
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value);
}
