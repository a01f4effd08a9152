/** True for a cell, by its row and column from 1, that says an absence or its reason. */
export type SaysAbsence = (row: number, column: number) => boolean;
