/** Units in which the size of a deliverable is known to the estimator. */
export const SIZE_UNITS: readonly string[] = [
  'word',
  'page',
  'meeting_hour',
  'audio_hour',
  'keystroke',
  'slide',
  'taught_hour',
  'function_point',
  'cosmic_function_point',
  'use_case_point',
  'kloc',
  'task',
  'test_case',
];
