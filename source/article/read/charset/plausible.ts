const word = /[\p{L}\p{M}]+/gu;
const latinLetter = /[a-z\xc0-\u024f\u1e00-\u1eff]/i;
/** Letters of the other alphabets for which there are encodings of bytes. */
const otherLetter = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u;
const capitalWithin = /\p{Ll}\p{Lu}/u;
/** East Asian writing puts no blanks between words, so letters of all kinds stand side by side. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Letters of the Latin alphabets that are not those of ASCII. */
const accented = /[\xc0-\u024f\u1e00-\u1eff]/g;
/** A sign between two letters, and a small letter beyond ASCII before a capital: what «Zażółć» and «¿Qué?» become. */
const brokenWord = /\p{L}[\xa1-\xaa\xac\xae-\xb6\xb8-\xba\xbc-\xbf\xd7\xf7]\p{L}|(?=\p{Ll})[\xdf-\u024f]\p{Lu}/gu;
/** C1 controls: bytes from 80 to 9F in ISO 8859, where no text has any. */
const strange = /[\x80-\x9f\ufffd]/g;

const beyondAscii = /[^\0-\x7f]/g;

const count = (text: string, expression: RegExp) => text.match(expression)?.length ?? 0;

/**
 * Whether a text seems to be decoded in the right encoding. In all languages the letters of a word are of one alphabet, and
 * no capital follows a small letter; in a Latin alphabet many letters are those of ASCII. In a wrong encoding «Décès» becomes
 * «Dйcиs», «فيلم» becomes «فêنه», and «نهر» becomes «δεΡ».
 */
export function isPlausible(text: string): boolean {
	if (count(text, strange) * 20 > count(text, beyondAscii)) return false;
	if (eastAsian.test(text)) return true;
	/** Words of other alphabets: with three letters or more, shorter ones, with Latin letters, with capitals after small ones. */
	let [whole, short, mixed, capitalized] = [0, 0, 0, 0];
	let latin = 0;
	let [plain, accents] = [0, 0];
	for (const [letters] of text.matchAll(word)) {
		const isLatin = latinLetter.test(letters);
		if (otherLetter.test(letters)) {
			if (isLatin) mixed++;
			else if (capitalWithin.test(letters)) capitalized++;
			else if (letters.length > 2) whole++;
			else short++;
		} else if (isLatin) {
			const beyond = count(letters, accented);
			latin++;
			accents += beyond;
			plain += letters.length - beyond;
		}
	}
	if (count(text, brokenWord) * 8 > latin + whole) return false;
	if (accents > plain * 2 || mixed * 8 > whole || capitalized * 2 > whole) return false;
	// Short words alone, such as «à», do not show another alphabet among many Latin words.
	return whole > 0 || short === 0 || short * 2 >= latin;
}
