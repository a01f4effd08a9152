import { journeyIn } from './journey.js';

journeyIn('en');
