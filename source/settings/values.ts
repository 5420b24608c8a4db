/** How long a program that tells key facts may take unless the user says otherwise, and the longest that can be said, in seconds. */
export const usualSeconds = 60;
export const mostSeconds = 3600;

/** The sides at which the columns of the list may begin. */
export const listSides = ['auto', 'ltr', 'rtl'] as const;
