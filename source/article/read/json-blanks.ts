/** The bytes that may stand before a JSON document: its blanks (RFC 8259, section 2), and those of a byte-order mark. */
export const jsonBlanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
