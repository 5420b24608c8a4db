/**
 * A number of 64 bits for a text, as 16 hexadecimal digits: two FNV-1a hashes of 32 bits over UTF-16 units, each with a
 * start of its own, and each mixed at the end as MurmurHash3 does. It tells texts apart and keeps no secret; Node's own
 * digests take 5 ms to load, a tenth of a start.
 */
function digest(text: string): string {
	// Bytes are read in half the time that `charCodeAt` takes.
	const bytes = Buffer.from(text, 'utf16le');
	let high = 0x811c9dc5;
	let low = 0x9747b28c;
	for (let i = 0; i < bytes.length; i += 2) {
		const unit = bytes[i]! | (bytes[i + 1]! << 8);
		high = Math.imul(high ^ unit, 0x01000193);
		low = Math.imul(low ^ unit ^ (high >>> 15), 0x01000193);
	}
	return [high, low].map(half => mixed(half).toString(16).padStart(8, '0')).join('');
}

function mixed(hash: number): number {
	let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** What the reading state of an article is kept by when it brought no id: what nobody changes when correcting its text. */
export const keyOf = (title: string, firstParagraph: string): string => digest(`${title}\n${firstParagraph}`);
