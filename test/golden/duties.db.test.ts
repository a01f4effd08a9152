import './duties/decisions-and-names.js';
import './duties/earlier-audits.js';
import './duties/payment-delays.js';
import './duties/weak-beside.js';
