import { COUNTER_INVOICES } from './invoices-cadran.js';
import { DECLARED_INVOICES } from './declared-works.js';
import { DUTY_INVOICES } from './duty-works.js';
import { FORGE_INVOICES } from './invoices-forge.js';
import { GUIDE_INVOICES, TRANSLATION_INVOICES } from './invoices-guides.js';
import { NEBULINE_INVOICES } from './invoices-nebuline.js';
import { NETWORK_INVOICES } from './invoices-networks.js';
import { CENTRE_INVOICES, TICKETING_CREDIT_NOTE, TICKETING_INVOICES } from './invoices-operations.js';
import { PORTAL_INVOICES } from './invoices-portal.js';
import { PRESENCE_INVOICES } from './invoices-presence.js';
import { MAP_INVOICES } from './invoices-rivage.js';
import { JEANNE_INVOICES, STUDY_INVOICES } from './invoices-studies.js';
import { COAST_INVOICES, KIOSK_INVOICES, POSTER_INVOICES } from './kiosk-works.js';
import { SURVEY_INVOICES } from './invoices-surveys.js';
import type { DemoInvoice } from './model.js';
import { NARRATIVE_INVOICES } from './narrative-works.js';
import { CORNEGRISE_INVOICES, GALETS_INVOICES } from './moving-works.js';

/** Invoices sent as XML in UBL. */
export const UBL_INVOICES: readonly DemoInvoice[] = [
  ...PORTAL_INVOICES,
  ...FORGE_INVOICES,
  TICKETING_CREDIT_NOTE,
  ...MAP_INVOICES,
  ...COUNTER_INVOICES,
  ...DUTY_INVOICES,
  ...GALETS_INVOICES,
];

/** Invoices sent as XML in CII. */
export const CII_INVOICES: readonly DemoInvoice[] = [...NETWORK_INVOICES, ...TICKETING_INVOICES];

/** Invoices sent as a PDF with its data inside. */
export const PDF_INVOICES: readonly DemoInvoice[] = [...STUDY_INVOICES, ...JEANNE_INVOICES];

/** Invoices sent as native tables. */
export const NATIVE_INVOICES: readonly DemoInvoice[] = [
  ...CENTRE_INVOICES,
  ...TRANSLATION_INVOICES,
  ...PRESENCE_INVOICES,
  ...KIOSK_INVOICES,
  ...COAST_INVOICES,
  ...POSTER_INVOICES,
  ...DECLARED_INVOICES,
  ...NARRATIVE_INVOICES,
  ...CORNEGRISE_INVOICES,
];

/** Every invoice of the demonstration but the two that wait for an answer. */
export const DEMO_INVOICES: readonly DemoInvoice[] = [
  ...[...UBL_INVOICES, ...CII_INVOICES, ...PDF_INVOICES, ...NATIVE_INVOICES],
  ...[...NEBULINE_INVOICES, ...GUIDE_INVOICES, ...SURVEY_INVOICES],
];
