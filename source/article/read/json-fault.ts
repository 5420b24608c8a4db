/**
 * Finds where a text stops being JSON (RFC 8259). `JSON.parse` reads articles; its messages differ between engines, and
 * many of them name no position, so this walk over the text runs when it has failed.
 */
export interface JsonFault {
	/** UTF-16 offset into the text. */
	readonly offset: number;
	readonly expected: string;
	/** Where the innermost list, object or string begins that was open there, if any. */
	readonly opening: number | undefined;
}

type DocumentKind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'literal';
type State = 'value' | 'first item' | 'first name' | 'name' | 'colon' | 'rest of object' | 'rest of list' | 'end';

const valueStarts: readonly DocumentKind[] = ['{', '[', 'string', 'literal'];

/** What may stand in a state, and how that is called. */
interface Rule {
	readonly allowed: readonly DocumentKind[];
	readonly called: string;
}

const grammar: Readonly<Record<State, Rule>> = {
	value: {allowed: valueStarts, called: 'a value'},
	'first item': {allowed: [...valueStarts, ']'], called: 'a value or "]"'},
	'first name': {allowed: ['string', '}'], called: 'a name in double quotes or "}"'},
	name: {allowed: ['string'], called: 'a name in double quotes'},
	colon: {allowed: [':'], called: '":"'},
	'rest of object': {allowed: [',', '}'], called: '"," or "}"'},
	'rest of list': {allowed: [',', ']'], called: '"," or "]"'},
	end: {allowed: [], called: 'the end of the text'},
};

/** What a mark leads to, where that does not hang on the state before it. */
const leadsTo: Partial<Record<DocumentKind, State>> = {
	'{': 'first name',
	'[': 'first item',
	':': 'value',
	',': 'value',
};

/** What follows a whole value, by the mark that opened the container it is in. */
const restOf: Readonly<Record<string, State>> = {'{': 'rest of object', '[': 'rest of list'};

const blankRuns = /[\t\n\r ]*/y;
const punctuation = /[{}[\],:]/y;
const literalForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const plainCharacters = /[^"\\\0-\x1f]*/y;
const escapeForm = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** The end of the text, perhaps in the middle of an escape. */
const cutOff = /(?:\\(?:u[\da-fA-F]{0,3})?)?$/y;

/** The end of what a sticky expression matches at an offset, or -1. */
function matchEnd(expression: RegExp, text: string, offset: number): number {
	expression.lastIndex = offset;
	return expression.test(text) ? expression.lastIndex : -1;
}

/** From an opening quote to just after the closing one, or the fault in between. */
function scanString(text: string, start: number): number | JsonFault {
	let offset = start + 1;
	while (true) {
		offset = matchEnd(plainCharacters, text, offset);
		if (text[offset] === '"') return offset + 1;
		if (matchEnd(cutOff, text, offset) >= 0) return {offset: text.length, expected: 'a closing quote', opening: start};
		const escapeEnd = matchEnd(escapeForm, text, offset);
		const expected = text[offset] === '\\' ? 'a known escape' : 'a closing quote';
		if (escapeEnd < 0) return {offset, expected, opening: start};
		offset = escapeEnd;
	}
}

function kindAt(text: string, offset: number): DocumentKind {
	if (matchEnd(punctuation, text, offset) > 0) return text[offset] as DocumentKind;
	return text[offset] === '"' ? 'string' : 'literal';
}

/** @param rest the state once a value is complete */
function nextState(state: State, kind: DocumentKind, rest: State): State {
	if (kind === 'string' && (state === 'name' || state === 'first name')) return 'colon';
	if (kind === ',' && state === 'rest of object') return 'name';
	return leadsTo[kind] ?? rest;
}

/** The first fault of a text, or undefined when it is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
	const open: number[] = [];
	let state: State = 'value';
	let offset = 0;
	while (true) {
		offset = matchEnd(blankRuns, text, offset);
		const {allowed, called}: Rule = grammar[state];
		const fault = {offset, expected: called, opening: open.at(-1)};
		if (offset >= text.length) return state === 'end' ? undefined : fault;
		const kind = kindAt(text, offset);
		if (!allowed.includes(kind)) return fault;
		if (kind === '{' || kind === '[') open.push(offset);
		if (kind === '}' || kind === ']') open.pop();
		if (kind === 'string') {
			const end = scanString(text, offset);
			if (typeof end !== 'number') return end;
			offset = end;
		} else if (kind === 'literal') {
			const end = matchEnd(literalForm, text, offset);
			if (end < 0) return fault;
			offset = end;
		} else offset++;
		const opening = open.at(-1);
		state = nextState(state, kind, opening === undefined ? 'end' : restOf[text[opening]!]!);
	}
}
