/** A number, with blanks before it up to the length of `last`, so that the text after it does not move while it grows. */
export const steady = (number: number, last: number): string => String(number).padStart(String(last).length);
