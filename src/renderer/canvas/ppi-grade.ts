/** Newsprint wants 200 ppi; presses warn below 150 and refuse below 100 (GWG 2022, R0031). */
const GOOD_PPI = 150;
const FAIR_PPI = 100;

export type PpiGrade = 'good' | 'fair' | 'low';

/** How a picture of so many pixels an inch will print. */
export const ppiGrade = (ppi: number): PpiGrade => (ppi >= GOOD_PPI ? 'good' : ppi >= FAIR_PPI ? 'fair' : 'low');
