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
