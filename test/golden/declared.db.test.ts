import './declared/declarations-contradict.js';
import './declared/late-or-edited.js';
import './declared/policy-of-the-work.js';
import './declared/repeated-declarations.js';
import './declared/use-without-saving.js';
import './declared/used-elsewhere.js';
import './declared/works-left-out.js';
