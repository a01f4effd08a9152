import type { CivilDate } from '../../domain/civil-date.js';

/** In Swedish, a date is written YYYY-MM-DD. */
const CIVIL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The day it is in metropolitan France, whatever the zone of the machine: the legal clocks of the contracts run there. */
export const todayInFrance = (): CivilDate => CIVIL.format(new Date());
