interface Options {
	/** Throw where bytes are part of no character. Otherwise U+FFFD stands for them. */
	readonly fatal: boolean;
}

/** The text of bytes without a byte-order mark, in any encoding of the Encoding Standard, or in UTF-32, which that one lacks. */
export function textIn(bytes: Uint8Array, charset: string, {fatal}: Options = {fatal: false}): string {
	const isLittleEndian = charset === 'utf-32le';
	const isUtf32 = isLittleEndian || charset === 'utf-32be';
	if (!isUtf32) return new TextDecoder(charset, {fatal}).decode(bytes);
	const text = decodeUtf32(bytes, isLittleEndian, {fatal});
	return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** How many bytes become code points at once: all of those are arguments of one call. */
const step = 4096;

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean, {fatal}: Options): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: string[] = [];
	for (let start = 0; start < bytes.length; start += step) {
		const codePoints: number[] = [];
		for (let at = start; at < Math.min(start + step, bytes.length); at += 4) {
			const unit = at + 4 <= bytes.length ? view.getUint32(at, isLittleEndian) : Number.NaN;
			const isCharacter = unit < 0xd800 || (unit >= 0xe000 && unit <= 0x10ffff);
			if (fatal && !isCharacter) throw new TypeError(`byte ${at} belongs to no character`);
			codePoints.push(isCharacter ? unit : 0xfffd);
		}
		parts.push(String.fromCodePoint(...codePoints));
	}
	return parts.join('');
}
