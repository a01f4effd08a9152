import './presence/away.js';
import './presence/entry-habits.js';
import './presence/freelancer.js';
import './presence/full-year.js';
import './presence/unclaimed.js';
import './presence/versions.js';
