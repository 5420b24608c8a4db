import {digitChoices} from '../messages/local.ts';
import {isSpoken, languages} from '../messages/messages-for.ts';
import {didYouMean} from '../names-like.ts';
import {modelNames} from '../terminal/models/display-model.ts';
import {ownColours} from '../terminal/theme/own-colours.ts';
import {themeNames} from '../terminal/theme/themes.ts';
import {beginning, shownValue} from '../text/beginning.ts';
import {isObject} from '../text/json-object.ts';
import {listSides, mostSeconds} from './values.ts';

/** Says what is wrong with a value, after the name of what is within it, if that is where the fault is. */
type Fault = (why: string, within?: string) => void;
type Check = (value: unknown, fault: Fault) => void;

const oneOf =
	(values: readonly string[]): Check =>
	(value, fault) => {
		if (values.includes(value as string)) return;
		const like = typeof value === 'string' ? didYouMean(value, values) : '';
		fault(`must be one of ${values.join(', ')}, not ${shownValue(value)}${like}`);
	};

/** A tag of a language that khabar speaks, with or without a region. */
const language: Check = (value, fault) => {
	if (typeof value !== 'string' || !isSpoken(value))
		fault(`must be one of ${Object.keys(languages).join(', ')}, not ${shownValue(value)}`);
};

const typed =
	(type: 'boolean' | 'number' | 'string', why: string): Check =>
	(value, fault) => {
		if (typeof value !== type) fault(why);
	};
const flag = typed('boolean', 'must be true or false');
const text = typed('string', 'must be text');

/** An object whose values are all of a kind. */
const each =
	(check: Check): Check =>
	(value, fault) => {
		if (!isObject(value)) return fault('must be an object');
		for (const [name, inner] of Object.entries(value)) check(inner, why => fault(why, beginning(name)));
	};

/** An object in which each name has its own kind of value. */
const parts =
	(checks: Readonly<Record<string, Check>>): Check =>
	(value, fault) => {
		if (!isObject(value)) return fault('must be an object');
		for (const [name, inner] of Object.entries(value)) {
			const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
			const within = (why: string, deeper?: string) => fault(why, [beginning(name), deeper].filter(Boolean).join('.'));
			if (check) check(inner, within);
			else within(`there is no setting of this name${didYouMean(name, Object.keys(checks))}`);
		}
	};

const seconds: Check = (value, fault) => {
	if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > mostSeconds)
		fault(`must be a whole number from 1 to ${mostSeconds}`);
};

const colours: Check = (value, fault) =>
	void ownColours(value, (place, why) => fault(why, place.split('.').slice(1).join('.')));

/** What a user may write as the language and the digits of khabar. */
const ofLanguage: Readonly<Record<string, Check>> = {
	language,
	digits: oneOf(digitChoices),
};

/** Every setting that there is. What is wrong with keys is told by the reader, which knows what they do. */
const ofAll: Readonly<Record<string, Check>> = {
	...ofLanguage,
	theme: oneOf(themeNames),
	colours,
	line: typed('number', 'must be a number'),
	list: oneOf(listSides),
	vowelMarks: flag,
	mouse: flag,
	factsFolded: flag,
	dayHeadings: flag,
	welcomed: flag,
	keys: () => {},
	facts: parts({command: text, seconds}),
	terminals: each(text),
	displays: each(oneOf(modelNames)),
};

function faultsIn(stored: unknown, check: Check): string[] {
	const found: string[] = [];
	check(stored, (why, within) => found.push(within === undefined || within === '' ? why : `${within}: ${why}`));
	return found;
}

/** What is wrong with preferences: a line for each fault, with its place. */
export const settingFaults = (stored: unknown): string[] => faultsIn(stored, parts(ofAll));

/** What is wrong with the language and the digits among them. */
export const languageFaults = (stored: unknown): string[] =>
	isObject(stored)
		? faultsIn(
				Object.fromEntries(Object.entries(stored).filter(([name]) => Object.hasOwn(ofLanguage, name))),
				parts(ofLanguage),
			)
		: [];
