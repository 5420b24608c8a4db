import type {Direction} from '../text/direction.ts';
import {isolate} from '../text/row.ts';
import type {Local} from './local.ts';

/**
 * What goes wrong is said in English where it happens: in rooms that know no language, in databases, and between processes.
 * Where it is shown, its sentence is found among the templates that English lists, and said in the user's language.
 *
 * A template has values in braces. `{reason}` is a sentence of its own, and is left as it is when no template knows it;
 * `{known}` and names that begin so have to be known; `{place}` is a line and a column; `{values}` is a list of which one holds, and
 * `{names}` one of all that there are; all others are names, addresses and numbers.
 */
interface Template {
	/** The literal text before, between and after the values. */
	readonly literals: readonly string[];
	readonly names: readonly string[];
	readonly translation: string;
}

/** Letters of scripts that are written from the right. */
const rightToLeft =
	/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

const value = /\{(\w+)\}/g;

function templateOf(text: string, translation: string): Template {
	return {literals: text.split(/\{\w+\}/), names: [...text.matchAll(value)].map(([, name]) => name!), translation};
}

const literalLength = ({literals}: Template): number => literals.reduce((sum, {length}) => sum + length, 0);

/** Whether it begins with a sentence that is known: then it is tried first, so that no name swallows its end. */
const startsKnown = ({literals, names}: Template): number =>
	Number(literals[0] === '' && /^known/.test(names[0] ?? ''));

/** The values of a text that has the form of a template; undefined when it has not. Takes linear time. */
function valuesIn(text: string, {literals}: Template): string[] | undefined {
	const [first = '', ...others] = literals;
	if (!text.startsWith(first)) return undefined;
	if (others.length === 0) return text.length === first.length ? [] : undefined;
	const last = others.pop()!;
	const end = text.length - last.length;
	if (end < first.length || !text.endsWith(last)) return undefined;
	const values: string[] = [];
	let start = first.length;
	for (const literal of others) {
		const at = text.indexOf(literal, start + 1);
		if (at < 0 || at + literal.length > end) return undefined;
		values.push(text.slice(start, at));
		start = at + literal.length;
	}
	return start < end ? [...values, text.slice(start, end)] : undefined;
}

/** A line and a column. */
const place = /^\d+(?::\d+)?$/;

/** How often a sentence may stand within another, and how many names may stand before one. */
const deepest = 3;
const mostNames = 12;

/**
 * Makes the function that says what went wrong in a language. Names that stand before the sentence, such as those of a file,
 * its line and its field, are kept, and isolated.
 * @param translations from the English template to that of the language
 * @param local writes the lists that stand in the values called `values`
 */
export function faultsIn(
	translations: Readonly<Record<string, string>>,
	local: Local,
	direction: Direction,
): (text: string) => string {
	const foreign = (text: string) => (direction === 'rtl' || rightToLeft.test(text) ? isolate(text) : text);
	const listed = (text: string, type: 'disjunction' | 'unit') =>
		local.list(
			text.split(/"?(?:, | or )"?/).map(item => foreign(item)),
			type,
		);
	const written = (name: string, text: string) => {
		if (name === 'values') return listed(text, 'disjunction');
		return name === 'names' ? listed(text, 'unit') : foreign(text);
	};
	const templates = Object.entries(translations)
		.map(([text, translation]) => templateOf(text, translation))
		.sort((one, other) => startsKnown(other) - startsKnown(one) || literalLength(other) - literalLength(one));
	function known(text: string, depth: number): string | undefined {
		if (depth > deepest) return undefined;
		for (const template of templates) {
			const values = valuesIn(text, template);
			const said = values && filled(template, values, depth);
			if (said !== undefined) return said;
		}
		return undefined;
	}
	function filled({names, translation}: Template, values: readonly string[], depth: number): string | undefined {
		const said = new Map<string, string>();
		for (const [i, name] of names.entries()) {
			const isSentence = name.startsWith('known') || name === 'reason';
			// A reason may name its file. A reason within another reason does not.
			const say = name === 'reason' && depth === 0 ? withNames : known;
			const inner = isSentence ? say(values[i]!, depth + 1) : undefined;
			if (inner === undefined && name.startsWith('known')) return undefined;
			if (name === 'place' && !place.test(values[i]!)) return undefined;
			said.set(name, inner ?? written(name, values[i]!));
		}
		return translation.replace(value, (_, name: string) => said.get(name) ?? '');
	}
	/** What stands before a sentence may be one too (`standard input`), but a single word is the name of a file or of a field. */
	const nameSaid = (name: string) => (name.includes(' ') ? known(name, 0) : undefined) ?? foreign(name);
	/** A sentence that is known, with the names before it; undefined where none is. */
	function withNames(text: string, depth: number): string | undefined {
		const names: string[] = [];
		let rest = text;
		for (let i = 0; i <= mostNames; i++) {
			const said = known(rest, depth);
			if (said !== undefined) return [...names.map(nameSaid), said].join(': ');
			const end = rest.indexOf(': ');
			if (end <= 0) break;
			names.push(rest.slice(0, end));
			rest = rest.slice(end + 2);
		}
		return undefined;
	}
	return text => withNames(text, 0) ?? text;
}
