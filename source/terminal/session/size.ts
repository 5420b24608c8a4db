/** The size of a terminal in cells; 80 by 24 where it does not know (some serial lines). */
export const terminalSize = ({columns, rows}: NodeJS.WriteStream) => ({columns: columns || 80, rows: rows || 24});
