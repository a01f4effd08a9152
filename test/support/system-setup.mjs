export { setUp as default } from './global-setup.mjs';
