/** What stands before the selected line of a list, by the direction in which it is read. */
export const pointers = {rtl: '◂', ltr: '▸'} as const;

/** What stands between the names in a row, by the direction in which it is read. */
export const commas = {rtl: '، ', ltr: ', '} as const;
