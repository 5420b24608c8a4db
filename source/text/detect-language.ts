/** How many characters are looked at: the first paragraphs are enough. */
const sampleLength = 2000;

/**
 * Letters that tell one language of a script from the others. A text is in the first whose letters make up that share of all
 * of its letters: some foreign names are written with them everywhere.
 */
const tellingLetters: readonly (readonly [code: string, letters: RegExp, share: number])[] = [
	['he', /[\u05d0-\u05ea]/g, 0.5],
	['ur', /[ٹڈڑےںھہ]/g, 0.03],
	['fa', /[گچپژیک]/g, 0.03],
	['ar', /[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]/g, 0.5],
];

/** The share of English words that are among these is a quarter; of other languages' words, hardly any. */
const english = /\b(?:the|of|and|to|in|is|was|for|that|with|on|by)\b/gi;
const englishShare = 0.1;

/** The primary subtag of the language a text is in, told by its letters; '' where no table would fit. */
export function detectLanguage(text: string): string {
	const sample = text.slice(0, sampleLength);
	const letters = count(sample, /\p{L}/gu);
	const found = tellingLetters.find(([, telling, share]) => count(sample, telling) > share * letters);
	if (found) return found[0];
	return count(sample, english) > englishShare * count(sample, /\p{L}+/gu) ? 'en' : '';
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
