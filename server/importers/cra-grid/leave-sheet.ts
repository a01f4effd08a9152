import { fold } from '../../domain/names.js';

const LEAVE =
  /^(les )?(jours? (de |d')?)?(conges?|absences?|rtt|feries?|vacances|leave|holidays?)( payes?)?( ?[-_]? ?(20)?\d\d)?$/;

/** True for the name of a sheet of leave beside a timesheet: its dates are no work, and its reasons are nobody's business. */
export const isLeaveSheet = (name: string): boolean => LEAVE.test(fold(name));
