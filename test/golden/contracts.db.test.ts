import './contracts/density-of-deliverables.js';
import './contracts/long-presence.js';
import './contracts/moved-team.js';
import './contracts/near-orders.js';
import './contracts/subcontractors.js';
