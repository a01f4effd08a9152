import './settings/parameters.js';
import './settings/policy.js';
