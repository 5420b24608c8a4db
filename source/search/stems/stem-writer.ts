/** A slot holds the length of a word and its UTF-16 units, and from its middle on the same for the stem: 64 bytes, a cache line. */
const half = 16;
const slotUnits = 2 * half;
/** A word may lie in any slot of its group; new words overwrite the slots in turn. */
const groupSize = 8;
const groupCount = 1 << 15;

const blank = 0x20;
/** How many UTF-16 units are passed to one call: the number of arguments is limited. */
const pieceUnits = 1 << 12;

/** `write` adds the stem of the word from `start` to `end` of a text; `take` returns all stems, with blanks between them. */
export interface StemWriter {
	write(text: string, start: number, end: number): void;
	take(): string;
}

/**
 * Looks up the stems of words without making a string of each: 100,000 articles have 70 million words. Words and stems lie in
 * one array of slots, each with a tag made from the word's hash; long words are not kept.
 */
export function stemWriter(stemOf: (word: string) => string): StemWriter {
	const tags = new Uint16Array(groupCount * groupSize);
	const turns = new Uint8Array(groupCount);
	const slots = new Uint16Array(groupCount * groupSize * slotUnits);
	let written = new Uint16Array(1 << 13);
	let length = 0;

	const holds = (at: number, text: string, start: number, end: number): boolean => {
		if (slots[at] !== end - start) return false;
		for (let i = start, k = at + 1; i < end; i++, k++) if (slots[k] !== text.charCodeAt(i)) return false;
		return true;
	};

	const keep = (at: number, word: string): void => {
		slots[at] = word.length;
		for (let i = 0; i < word.length; i++) slots[at + 1 + i] = word.charCodeAt(i);
	};

	/** Makes room for a blank and a stem, and writes the blank. */
	const beginStem = (units: number): void => {
		if (length + units >= written.length) {
			const longer = new Uint16Array(2 * (length + units));
			longer.set(written);
			written = longer;
		}
		if (length > 0) written[length++] = blank;
	};

	const writeString = (stem: string): void => {
		if (stem === '') return;
		beginStem(stem.length);
		for (let i = 0; i < stem.length; i++) written[length++] = stem.charCodeAt(i);
	};

	const writeKept = (at: number): void => {
		const units = slots[at] as number;
		if (units === 0) return;
		beginStem(units);
		for (let k = at + 1; k <= at + units; k++) written[length++] = slots[k] as number;
	};

	return {
		write(text, start, end) {
			if (end - start >= half) {
				writeString(stemOf(text.slice(start, end)));
				return;
			}
			const hash = hashOf(text, start, end);
			const group = hash & (groupCount - 1);
			// 0 is the tag of an empty slot.
			const tag = (hash >>> 16) | 1;
			const first = group * groupSize;
			for (let slot = first; slot < first + groupSize; slot++) {
				if (tags[slot] === tag && holds(slot * slotUnits, text, start, end)) {
					writeKept(slot * slotUnits + half);
					return;
				}
			}
			const word = text.slice(start, end);
			const stem = stemOf(word);
			writeString(stem);
			if (stem.length >= half) return;
			const turn = turns[group] as number;
			turns[group] = turn + 1;
			const slot = first + (turn % groupSize);
			tags[slot] = tag;
			keep(slot * slotUnits, word);
			keep(slot * slotUnits + half, stem);
		},
		take() {
			const pieces: string[] = [];
			for (let i = 0; i < length; i += pieceUnits) {
				// A typed array serves as a list of arguments; only the type of `apply` asks for an array of numbers.
				const units: ArrayLike<number> = written.subarray(i, Math.min(length, i + pieceUnits));
				pieces.push(String.fromCharCode.apply(null, units as number[]));
			}
			length = 0;
			return pieces.join('');
		},
	};
}

/** FNV-1a with the final mix of MurmurHash3, since letters of one alphabet differ in few bits. */
function hashOf(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
