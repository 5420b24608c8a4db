/** What stands before the selected line of a list, by the direction in which it is read. */
export const pointers = {rtl: '◂', ltr: '▸'} as const;
