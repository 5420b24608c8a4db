import {manPage as texts} from '../../messages/en/man-page.ts';
import type {Messages} from '../../messages/messages.ts';
import {messagesFor} from '../../messages/messages-for.ts';
import {keymap} from '../../reader/keys/key-table.ts';
import {commandForms} from './command-forms.ts';
import {globalItems, type Item, type Reference, referenceOf} from './reference.ts';

/**
 * The man page khabar(1), in the macros of man(7): from the forms of the commands, the table of keys, and the English messages. It has
 * no date, so that the same program always has the same page.
 */
export function manPage(version: string): string {
	const messages = messagesFor('en');
	const references = commandForms.map(form => referenceOf(form, messages));
	const main = references.find(({name}) => name === 'khabar')!;
	return [
		`.TH KHABAR 1 "" ${argument(`khabar ${version}`)} "User Commands"`,
		'.SH NAME',
		`khabar \\- ${roff(texts.name)}`,
		'.SH SYNOPSIS',
		...synopsis(main),
		'.SH DESCRIPTION',
		...texts.description.flatMap((text, i) => [...(i > 0 ? ['.PP'] : []), roff(text)]),
		'.SH OPTIONS',
		...items([...main.options, ...globalItems(messages)]),
		'.SH COMMANDS',
		...references.filter(reference => reference !== main).flatMap(commandSection),
		'.SH KEYS',
		roff(texts.keys),
		...keySections(messages),
		'.SH FILES',
		...items(texts.files),
		'.SH ENVIRONMENT',
		...items(texts.environment),
		'.SH "EXIT STATUS"',
		...items(texts.exit),
		'.SH EXAMPLES',
		...main.examples.flatMap(([command, text]) => ['.TP', bold(command), roff(sentence(text))]),
		'.SH "SEE ALSO"',
		roff(texts.seeAlso),
		'',
	].join('\n');
}

const isolates = /[\u2066-\u2069]/g;

/** A text as roff reads it: nothing in it is a request, and hyphens are those that can be typed. */
function roff(text: string): string {
	const escaped = text
		.replace(isolates, '')
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll("'", '\\(aq')
		.replaceAll('"', '\\(dq')
		.replaceAll('^', '\\(ha')
		.replaceAll('~', '\\(ti')
		.replaceAll('`', '\\(ga');
	return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

/** A text as one argument of a macro. */
const argument = (text: string): string => `"${roff(text)}"`;
const bold = (text: string): string => `.B ${argument(text)}`;

/** A text as a sentence of its own. */
function sentence(text: string): string {
	const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
	return text === '' || /[.:?!…]$/.test(whole) ? whole : `${whole}.`;
}

const items = (list: readonly Item[]): string[] =>
	list.flatMap(([term, text]) => ['.TP', bold(term), roff(sentence(text))]);

const synopsis = ({usage}: Reference): string[] => [bold(usage)];

function commandSection(reference: Reference): string[] {
	const {usage, description, arguments: named, options, note, tip, examples} = reference;
	const own = options.filter(([flags]) => !flags.startsWith('-h,'));
	return [
		`.SS ${argument(usage)}`,
		roff(sentence(description)),
		...items([...named, ...own]),
		...[note, tip].flatMap(text => (text === undefined ? [] : ['.PP', roff(text)])),
		...(examples.length > 0 ? ['.PP', '.nf', ...examples.map(([command]) => roff(command)), '.fi'] : []),
	];
}

/** The keys of each mode; those that do the same stand together. */
function keySections(messages: Messages): string[] {
	const modes = [...new Set(keymap.flatMap(({modes}) => modes))];
	return modes.flatMap(mode => {
		const bindings = keymap.filter(({modes, keys}) => modes.includes(mode) && keys.length > 0);
		const byText = Map.groupBy(bindings, ({help}) => help);
		const list = [...byText].map(
			([help, same]): Item => [
				same.flatMap(({keys}) => keys.map(key => keyText(key, messages))).join(', '),
				messages.keys[help],
			],
		);
		return list.length > 0 ? [`.SS ${argument(messages.modes[mode])}`, ...items(list)] : [];
	});
}

/** What is written on the keys of a binding: `Ctrl-E`, `z t`, `Enter`. */
const keyText = (keys: string, {keyNames}: Messages): string =>
	keys
		.split(' ')
		.map(key => {
			const [, held = '', name = key] = /^((?:ctrl|alt|shift)\+)(.+)$/.exec(key) ?? [];
			const text = keyNames[name] ?? (held === 'ctrl+' ? name.toUpperCase() : name);
			return `${held === '' ? '' : `${held.charAt(0).toUpperCase()}${held.slice(1, -1)}-`}${text}`;
		})
		.join(' ');
