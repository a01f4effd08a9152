/**
 * The role every transaction of the application takes: no login, no BYPASSRLS, owner of nothing.
 * Migrations grant to it; a role of the administrator's own (`DATABASE_ROLE`) must be a member of it.
 */
export const APP_ROLE = 'declic_app';

/** The role a backup takes: no login either; it reads every organisation through policies of its own. */
export const BACKUP_ROLE = 'declic_backup';
