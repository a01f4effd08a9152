import './settings/rows-without-effect.js';
import './settings/values-in-force.js';
