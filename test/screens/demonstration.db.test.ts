import './demonstration/audits.js';
import './demonstration/contract-of-two-firms.js';
import './demonstration/contracts.js';
import './demonstration/documents.js';
import './demonstration/due-dates.js';
import './demonstration/invoices.js';
import './demonstration/sight-of-lists.js';
import './demonstration/single-click.js';
import './demonstration/two-identities.js';
import './demonstration/who-sees-what.js';
// Last: it changes the organisation.
import './demonstration/beside-another-firm.js';
