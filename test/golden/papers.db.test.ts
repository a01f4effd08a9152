import './papers/costs.js';
import './papers/doubtful-numbers.js';
import './papers/profiles.js';
import './papers/required-mentions.js';
import './papers/vat.js';
