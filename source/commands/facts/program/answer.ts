import {clean} from '../../../article/clean.ts';
import type {SaidFact} from '../../../facts/told-facts.ts';
import {isObject} from '../../../text/json-object.ts';

/** What a program says of one article. */
export interface Answer {
	/** What it calls itself, if it does. */
	readonly by?: string;
	readonly facts: readonly SaidFact[];
	/** How many more facts it has that are not as the contract says. */
	readonly others: number;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The longest name of a program, in UTF-16 units. */
const longestName = 40;

/**
 * Reads what a program wrote of the article `id`: JSON Lines, of which one is `{"id", "facts": [{"text", "paragraph"}]}`, with
 * more fields where it likes; its only line need not name the article. Undefined where there is no such line. All strings of
 * it are cleaned as those of articles are.
 */
export function readAnswer(output: string, id: string): Answer | undefined {
	// One object may be written over several lines, as JSON made for people is.
	const whole = parsed(output);
	const objects = (whole === undefined ? output.split('\n').map(parsed) : [whole]).filter(isObject);
	const telling = objects.filter(({facts}) => Array.isArray(facts));
	const line = telling.find(line => line.id === id) ?? (telling.length === 1 ? telling[0] : undefined);
	if (!line) return undefined;
	const all = line.facts as readonly unknown[];
	const facts = all.filter(isFact).map(({text, paragraph}) => ({text: clean(text), paragraph}));
	const by = typeof line.by === 'string' ? clean(line.by.slice(0, longestName)) : '';
	return {facts, others: all.length - facts.length, ...(by !== '' && {by})};
}

const isFact = (value: unknown): value is SaidFact =>
	isObject(value) && typeof value.text === 'string' && Number.isInteger(value.paragraph);
