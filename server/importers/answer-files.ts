/** Files of a dossier in which answers to questions of reading are looked for, in the order in which a later one counts. */
export const ANSWER_FILES: readonly string[] = ['register/answers.csv', 'register/register.xlsx'];
