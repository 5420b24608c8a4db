/** Signs that tell apart two ways to write one word: vowels, cantillation, tatweel, joiners and marks of direction. */
const unwritten =
	/[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08ca-\u08ff\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Letters that one word is written with here and with another there, by country, keyboard or care. */
const same: ReadonlyMap<string, string> = new Map([
	['أ', 'ا'],
	['إ', 'ا'],
	['آ', 'ا'],
	['ٱ', 'ا'],
	['ى', 'ي'],
	['ی', 'ي'],
	['ئ', 'ي'],
	['ؤ', 'و'],
	['ة', 'ه'],
	['ۃ', 'ه'],
	['ہ', 'ه'],
	['ۂ', 'ه'],
	['ۀ', 'ه'],
	['ک', 'ك'],
]);
const varied = new RegExp(`[${[...same.keys()].join('')}]`, 'g');

const withoutVariants = (text: string): string => text.replace(varied, letter => same.get(letter) as string);

/** Texts made of these alone fold to themselves in lower case, and most Latin words are. */
const plain = /^[\x20-\x7e]*$/;
/** Texts made of these alone have nothing but letters to fold, and most Arabic words are. */
const plainArabic = /^[ \u0621-\u063a\u0641-\u064a]*$/;

/** The value of any decimal digit: a script's ten stand in one run from zero on (Unicode, section 4.6), or several tens do. */
function digitValue(digit: string): string {
	const code = digit.codePointAt(0) as number;
	let first = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
	return String((code - first) % 10);
}

/**
 * Folds a text for comparing words, not for showing: NFKC (presentation forms, wide letters and ligatures become
 * letters), lower case, no vowel signs, tatweel, joiners or marks of direction, one letter for those that writers
 * interchange (أإآٱ→ا, ى and ی and ئ→ي, ؤ→و, ة→ه, ک→ك, Urdu ہ→ه), and ASCII for every decimal digit.
 *
 * ZWNJ goes without a trace, so «می‌شود» equals «میشود». Accents of Latin letters stay: they tell words apart.
 * The length changes; offsets into the folded text say nothing about the text itself. Folding twice changes nothing.
 */
export function fold(text: string): string {
	if (plain.test(text)) return text.toLowerCase();
	if (plainArabic.test(text)) return withoutVariants(text);
	return withoutVariants(text.normalize('NFKC').toLowerCase().replace(unwritten, '').normalize('NFC')).replace(
		/(?![0-9])\p{Nd}/gu,
		digitValue,
	);
}
