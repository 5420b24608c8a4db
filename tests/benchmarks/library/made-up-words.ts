/**
 * Arabic words that mean nothing, as many and as unequal as those of a newspaper: roots of three consonants in the
 * patterns of the language, with its prefixes and suffixes.
 */

type Random = (limit: number) => number;

const consonants = [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي'];

/** 1, 2 and 3 stand for the consonants of a root. */
const patterns = `123 1ا23 12ا3 12ي3 12و3 م123 م12و3 ت12ي3 ا1ت2ا3 است12ا3 ان12ا3 م1ا23 ا12ا3 م1ت23 مست123 ت1ا23 1وا23
	12ائ3 م12ا3 ت123`.split(/\s+/);

/** Weights of what is written together with a word; the first of each is nothing. */
const prefixes = spread({'': 46, ال: 28, و: 6, وال: 4, ب: 2, بال: 3, ل: 2, لل: 3, ف: 1, ك: 1, ي: 2, ت: 2});
const suffixes = spread({'': 60, ة: 14, ات: 6, ين: 4, ون: 2, ه: 2, ها: 4, هم: 1, ية: 3, ي: 2, ان: 1, نا: 1});

const functionWords =
	`في من على إلى أن عن مع التي الذي بعد قبل ما هذا هذه كما لا قال بين كان خلال منذ أكد حتى لم كل عند أو ذلك إن قد حيث
	أمام عدم وقال وأضاف ولم لكن أي عليه فيها منها لها به وهو وهي نحو ضد تحت`.split(/\s+/);

/** A list in which each key stands as often as its weight says. */
function spread(weights: Readonly<Record<string, number>>): string[] {
	return Object.entries(weights).flatMap(([key, weight]) => Array<string>(weight).fill(key));
}

const oneOf = <T>(items: readonly T[], random: Random): T => items[random(items.length)]!;

/** So many different words without prefix or suffix. */
export function bareWords(count: number, random: Random): string[] {
	const words = new Set<string>();
	while (words.size < count) {
		const root = [oneOf(consonants, random), oneOf(consonants, random), oneOf(consonants, random)];
		const pattern = oneOf(patterns, random);
		words.add(pattern.replace(/\d/g, place => root[Number(place) - 1]!));
	}
	return [...words];
}

/** A word as it stands in a text. */
export const inflected = (word: string, random: Random): string =>
	oneOf(prefixes, random) + word + oneOf(suffixes, random);

/** How often the first words of a list stand out less than by Zipf's law alone (Mandelbrot's shift). */
const shift = 10;

/** A place in a list of so many that comes the more rarely the later it is, as of words by Zipf and Mandelbrot. */
export function zipf(count: number, random: Random): number {
	const part = random(2 ** 32) / 2 ** 32;
	return Math.floor(shift * ((count + shift) / shift) ** part - shift);
}

export const functionWord = (random: Random): string => functionWords[zipf(functionWords.length, random)]!;

const arabicDigits = '٠١٢٣٤٥٦٧٨٩';

/** A number, small ones more often; a quarter of them in Arabic digits. */
export function number(random: Random): string {
	const digits = String(random(10 ** (1 + random(1 + random(6)))));
	return random(4) > 0 ? digits : digits.replace(/\d/g, digit => arabicDigits[Number(digit)]!);
}
