import './demonstration/audits.js';
import './demonstration/contract-of-two-firms.js';
import './demonstration/contracts.js';
import './demonstration/documents.js';
import './demonstration/due-dates.js';
import './demonstration/invoices.js';
import './demonstration/sight-of-lists.js';
import './demonstration/simulations.js';
import './demonstration/single-click.js';
import './demonstration/stakes.js';
import './demonstration/two-identities.js';
import './demonstration/who-sees-what.js';
// Last: they change the organisation.
import './demonstration/replay.js';
import './demonstration/beside-another-firm.js';
import './demonstration/simulated-and-real.js';
