const replacement = '\ufffd';
const replacementBytes = [0xef, 0xbf, 0xbd];

/**
 * UTF-8 to text, without a byte-order mark. When a byte (from 0) begins no valid character, `invalidByte` is its offset and
 * `text` ends before it.
 */
export function decodeUtf8(bytes: Uint8Array): {readonly text: string; readonly invalidByte?: number} {
	try {
		return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)};
	} catch {
		return decodeUntilInvalid(bytes);
	}
}

/** The fatal decoder names no offset. The other one puts U+FFFD there; the text may hold some of its own. */
function decodeUntilInvalid(bytes: Uint8Array): {text: string; invalidByte: number} {
	const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
	let byte = 0;
	let counted = 0;
	let index = text.indexOf(replacement);
	while (index >= 0) {
		byte += Buffer.byteLength(text.slice(counted, index));
		if (!replacementBytes.every((expected, offset) => bytes[byte + offset] === expected)) break;
		counted = index;
		index = text.indexOf(replacement, index + 1);
	}
	return {text: text.slice(0, index).replace(/^\ufeff/, ''), invalidByte: byte};
}

/** The halves of a character beyond U+FFFF, each in three bytes, and NUL in two. */
const surrogates = /\xed([\xa0-\xaf])([\x80-\xbf])\xed([\xb0-\xbf])([\x80-\xbf])|\xc0\x80/g;

/** CESU-8 and Java's own UTF-8 (Unicode, technical report 26) as UTF-8, which all else in them is. */
export function fromCesu8(bytes: Uint8Array): Uint8Array {
	const latin1 = Buffer.from(bytes).toString('latin1');
	if (latin1.search(surrogates) < 0) return bytes;
	const utf8 = latin1.replace(surrogates, (_, ...[a, b, c, d]: string[]) => {
		if (a === undefined) return '\0';
		const low = (byte: string | undefined, bits: number) => byte!.charCodeAt(0) & bits;
		const high = 0xd000 | (low(a, 0x3f) << 6) | low(b, 0x3f);
		const units = String.fromCharCode(high, 0xd000 | (low(c, 0x3f) << 6) | low(d, 0x3f));
		return Buffer.from(units).toString('latin1');
	});
	return Buffer.from(utf8, 'latin1');
}

/** How many characters beyond ASCII a text has, and how many signs for bytes that are part of none. */
export function countBeyondAscii(text: string): {readonly valid: number; readonly invalid: number} {
	let [valid, invalid] = [0, 0];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0xfffd) invalid++;
		// The second half of a character beyond U+FFFF is not counted.
		else if (unit > 0x7f && (unit < 0xdc00 || unit > 0xdfff)) valid++;
	}
	return {valid, invalid};
}
