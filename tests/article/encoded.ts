/** Of the encodings that TextDecoder reads, the bytes of each character: Node writes none but those of Unicode and Latin-1. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Text in an encoding of one or two bytes a character, by the decoder's own table. */
export function encoded(text: string, encoding: string): Buffer {
	const table = tables.get(encoding) ?? tableOf(encoding);
	tables.set(encoding, table);
	const bytes = [...text].flatMap(character => {
		const found = table.get(character);
		if (!found) throw new Error(`${encoding} has no ${character}`);
		return found;
	});
	return Buffer.from(bytes);
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
	const decoder = new TextDecoder(encoding);
	const all = Array.from({length: 256}, (_, byte) => byte);
	const pairs = all
		.filter(byte => byte > 0x80)
		.flatMap(lead => all.filter(byte => byte >= 0x40).map(byte => [lead, byte]));
	const units = [...all.map(byte => [byte]), ...pairs];
	return new Map(
		units
			.map(unit => [decoder.decode(Uint8Array.from(unit)), unit] as const)
			.filter(([character]) => [...character].length === 1 && character !== '\ufffd')
			.reverse(),
	);
}

/** Text in UTF-32, without a byte-order mark. */
export function inUtf32(text: string, isLittleEndian: boolean): Buffer {
	const codePoints = Array.from(text, character => character.codePointAt(0)!);
	const bytes = Buffer.alloc(codePoints.length * 4);
	codePoints.forEach((codePoint, i) => {
		if (isLittleEndian) bytes.writeUInt32LE(codePoint, i * 4);
		else bytes.writeUInt32BE(codePoint, i * 4);
	});
	return bytes;
}

/** Text in UTF-16, without a byte-order mark. */
export const inUtf16 = (text: string, isLittleEndian: boolean): Buffer => {
	const bytes = Buffer.from(text, 'utf16le');
	return isLittleEndian ? bytes : bytes.swap16();
};
