/** A number with blanks before it up to the length of the last one, so that what stands beside it keeps its place. */
export const steady = (number: number, last: number): string => String(number).padStart(String(last).length);
