import './effort/figures-of-an-audit.js';
import './effort/learnt-beside-ai.js';
import './effort/learnt-beside.js';
import './effort/measured-beside.js';
