import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {faults} from '../../source/messages/en/faults.ts';
import {faultsIn} from '../../source/messages/faults.ts';
import {localFor} from '../../source/messages/local.ts';
import {ar, en} from '../support/messages.ts';

const source = join(import.meta.dirname, '../../source');
const isolates = /[\u2066-\u2069]/g;
const plain = (text: string) => text.replace(isolates, '');

/** Where the rooms that know no language say what went wrong: the sentence, with `${…}` for its values. */
const sentence =
	/(?:\bnew \w*(?:Error|Fault|Untrusted)\(\s*|\b(?:fault|within|complaints\.push)\(\s*|\bcomplain\((?:place|`[^`]*`),\s*|\bcomplaints: \[|\b(?:message|problem|failure): (?:\w+ \? )?|\bfailedReading\(\w+, |\bproblems?\.push\()(?:'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`)/g;

/** What is never shown so: caught in the room itself, or with a name or a sentence in the place of a value. */
const unsaid = new Set([
	'nested too deep',
	'byte 7 belongs to no character',
	'7is not an http or https address',
	'leads to 7, which 7',
	'7 7 could not be read',
	'must be 7, not 7',
	'no article is open',
]);

function sentencesIn(room: string): string[] {
	return readdirSync(join(source, room), {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('.ts'))
		.flatMap(name => [...readFileSync(join(source, room, name), 'utf8').matchAll(sentence)])
		.map(([, still, made]) => still ?? made!)
		.map(text => text.replace(/\$\{[^}]*didYouMean[^}]*\}|^\$\{what\}/g, ''))
		.map(text => text.replace(/^(?:\$\{[^}]*\}(?:: |$))+/, '').replace(/\$\{[^}]*\}/g, '7'))
		.filter(text => /[a-z] [a-z]/.test(text));
}

const samples: Readonly<Record<string, string>> = {place: '12:5'};

describe('what other rooms say of a failure', () => {
	test('has a translation for each sentence', () => {
		const said = ['article', 'network', 'library', 'settings', 'reader', 'terminal'].flatMap(sentencesIn);
		assert.ok(said.length > 40, `${said.length} sentences`);
		assert.deepEqual(
			said.filter(text => !unsaid.has(text) && !/[\u0600-\u06ff]/.test(ar.fault(text))),
			[],
		);
	});

	test('keeps every value of a template in its translation', () => {
		for (const template of faults) {
			const filled = template.replace(
				/\{(\w+)\}/g,
				(_, name) => samples[name] ?? (/^known/.test(name) ? 'is empty' : `«${name}»`),
			);
			const said = ar.fault(filled);
			assert.notEqual(said, filled, template);
			for (const [, name] of template.matchAll(/\{(\w+)\}/g))
				if (!/^known/.test(name!))
					assert.ok(plain(said).includes(samples[name!] ?? `«${name}»`), `${template}: ${said}`);
		}
	});

	test('is translated within names of files and fields, which are kept and isolated', () => {
		assert.equal(
			ar.fault('news.json:3:5: paragraphs[2]: must be text, not a number'),
			'\u2068news.json:3:5\u2069: \u2068paragraphs[2]\u2069: يجب أن يكون نصًا، وهو هنا عدد',
		);
		assert.equal(plain(ar.fault('standard input:2:1: is empty')), 'المدخل القياسي:2:1: فارغ');
		// Names that are words of ours elsewhere.
		for (const name of ['text', 'null']) assert.equal(plain(ar.fault(`${name}: is empty`)), `${name}: فارغ`);
	});

	test('is translated within other sentences', () => {
		assert.equal(
			plain(ar.fault('https://a.example: leads to https://b.example, which refuses the connection')),
			'https://a.example: يحيل إلى https://b.example، لكنه يرفض الاتصال',
		);
		assert.equal(plain(ar.fault('f: cannot be written: the disk is full')), 'f: لا يمكن الكتابة فيه: القرص ممتلئ');
		assert.equal(
			plain(ar.fault('preferences are not kept: /c/config.json: cannot be written: the disk is full')),
			'لا تُحفظ التفضيلات: /c/config.json: لا يمكن الكتابة فيه: القرص ممتلئ',
		);
		assert.equal(plain(ar.fault('f: cannot be written: EWHAT: strange')), 'f: لا يمكن الكتابة فيه: EWHAT: strange');
	});

	test('stays as it is in English, and where nobody knows the sentence', () => {
		for (const text of ['', 'x', 'is nothing that is known', ': : :', 'a: b: c']) {
			assert.equal(ar.fault(text), text);
			assert.equal(en.fault(text), text);
		}
	});

	test('is translated with what was perhaps meant', () => {
		assert.equal(
			plain(ar.fault('config.json: theme: must be one of dark, light, not "drak"; did you mean dark?')),
			'config.json: theme: القيم المقبولة: dark أو light، لا "drak"؛ هل تقصد dark؟',
		);
	});

	test('takes linear time for a hostile name', () => {
		const local = localFor('ar');
		const say = faultsIn(
			{'a {x} b {y} c': '{x} {y}', '{known}, not {knownKind}': '{known}', '{known}; its feed is {address}': '{known}'},
			local,
			'rtl',
		);
		for (const part of ['a ', ' b ', ': ', ', not ', '; its feed is ']) {
			const text = part.repeat(300_000);
			assert.equal(typeof say(text), 'string');
			assert.equal(typeof ar.fault(text), 'string');
		}
	});
});

describe('the door to the terminal', () => {
	/** Who writes to a stream besides the door: data and sequences, none of which is a text for people. */
	const writers = [
		'commands/doctor/copy-test.ts',
		'commands/shared/laid-out.ts',
		'commands/shared/output.ts',
		'commands/sources/update.ts',
		'terminal/session/session.ts',
	];

	/** The edges of the reader have the terminal for themselves, and write only cells and lines that were cleaned before. */
	const readers = ['commands/reading/read-in-lines.ts', 'commands/reading/read-on-terminal.ts'];

	const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(
		name => /\.tsx?$/.test(name) && !name.startsWith('build/'),
	);
	const textOf = (name: string) => readFileSync(join(source, name), 'utf8');

	test('is the only one', () => {
		const found = files.filter(name => /\bstd(?:out|err)\.write\(|\bconsole\./.test(textOf(name)));
		assert.deepEqual(found.filter(name => !writers.includes(name) && !readers.includes(name)).sort(), []);
	});

	test('gets no words that are written elsewhere than among the messages', () => {
		const literal = /\b(?:complain|report|misuse|ask|say)\(\s*['`][^'`]*[a-z]{3}/;
		const found = files.filter(
			name => name.startsWith('commands/') && literal.test(textOf(name).replace(/\$\{[^}]*\}/g, '')),
		);
		assert.deepEqual(found, []);
	});
});
