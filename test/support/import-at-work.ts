/** Matches, in SQL, the statements of an import that has begun to store what it reads: for `pg_stat_activity.query`. */
export const IMPORT_STATEMENT = '^(INSERT INTO (document|original_part)|(COPY|CREATE TEMP TABLE) "?staging_)';
