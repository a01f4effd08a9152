import { journeyIn } from './journey.js';

journeyIn('fr');
