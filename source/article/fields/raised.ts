/**
 * Superscripts as a line of plain text has them. What a raised figure means is told by what it stands after: an exponent
 * stands after a number, a unit or the name of a variable, and a reference to a note after a word or a sentence.
 */

const exponents: ReadonlyMap<string, string> = new Map([
	...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].flatMap((raised, value): [string, string][] =>
		[0x30, 0x660, 0x6f0].map(zero => [String.fromCharCode(zero + value), raised]),
	),
	['+', '⁺'],
	['-', '⁻'],
	['−', '⁻'],
	['–', '⁻'],
	['=', '⁼'],
	['(', '⁽'],
	[')', '⁾'],
	['n', 'ⁿ'],
	['i', 'ⁱ'],
]);

/** One number of a note, or several. */
const numbers = /^\p{Nd}{1,3}(?:\s*[,،;–-]\s*\p{Nd}{1,3})*$/u;
/** What is raised when nobody means to reckon: «1st», «XXe», «№», «™», «*». */
const label = /^(?![nxyzi]$)\p{L}+\.?$|^[^\p{L}\p{N}+−–-]+$/u;
/** The short word or the number of up to three digits at the end, or brackets with a sum in them. */
const base = /(?:(?<!\p{L})\p{L}{1,3}|(?<!\p{N})\p{N}{1,3}|[+−*/=–-][^()]{0,20}\))$/u;

/**
 * A superscript in a line of text: `²` for an exponent, `[2]` for a reference to a note, and `st` in «1st».
 * @param text what is raised
 * @param before what stands before it, as far as its last word
 * @param isLink whether it leads somewhere, as references to notes do
 */
export function raised(text: string, before: string, isLink: boolean): string {
	const content = text.trim();
	if (isLink) return /^[\p{L}\p{N}]{1,3}$/u.test(content) || numbers.test(content) ? `[${content}]` : text;
	if (label.test(content)) return text;
	if (!base.test(before)) return numbers.test(content) ? `[${content}]` : text;
	const characters = [...content];
	if (characters.every(character => exponents.has(character))) {
		return characters.map(character => exponents.get(character)).join('');
	}
	if (/^(?:\p{L}|\p{N}+)$/u.test(content)) return `^${content}`;
	return /^[\p{L}\p{N}+−*/.,()–-]{1,12}$/u.test(content) ? `^(${content})` : text;
}
