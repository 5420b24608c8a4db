import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {beforeEach, describe, it} from 'node:test';
import {openSettings, type SettingsFile} from '../source/settings.ts';
import {ownFolders} from './support/khabar.ts';

let file: string;
beforeEach(() => {
	process.env.XDG_CONFIG_HOME = ownFolders().XDG_CONFIG_HOME;
	file = join(process.env.XDG_CONFIG_HOME!, 'khabar/config.json');
});

const open = (): SettingsFile =>
	openSettings(warning => {
		throw new Error(warning);
	});
const stored = () => JSON.parse(readFileSync(file, 'utf8'));
function store(contents: unknown): void {
	mkdirSync(dirname(file), {recursive: true});
	writeFileSync(file, JSON.stringify(contents));
}

describe('the terminals in the preferences', () => {
	it('are found again by their environment, the newest name of each', () => {
		const settings = open();
		settings.rememberTerminal('TERM=xterm', 'xterm');
		settings.rememberTerminal('TERM=xterm SSH_CONNECTION=192.0.2.7', 'Konsole');
		settings.rememberTerminal('TERM=xterm', 'VTE');
		for (const opened of [settings, open()]) {
			assert.equal(opened.terminalIn('TERM=xterm'), 'VTE');
			assert.equal(opened.terminalIn('TERM=xterm SSH_CONNECTION=192.0.2.7'), 'Konsole');
			assert.equal(opened.terminalIn('TERM=foot'), undefined);
		}
	});

	it('are at the most a hundred: those that were found first are forgotten', () => {
		store({terminals: Object.fromEntries(Array.from({length: 100}, (_, i) => [`TERM=${i}`, 'xterm']))});
		const settings = open();
		// Found anew as another, it is one of the newest.
		settings.rememberTerminal('TERM=0', 'VTE');
		for (const i of [100, 101, 102]) settings.rememberTerminal(`TERM=${i}`, 'xterm');
		const kept = Object.keys(stored().terminals);
		assert.deepEqual([kept.length, kept[0], kept.at(-1)], [100, 'TERM=4', 'TERM=102']);
		assert.equal(open().terminalIn('TERM=0'), 'VTE');
		assert.equal(open().terminalIn('TERM=3'), undefined);
	});

	it('are kept by names with dots in them, and by those of an object’s own parts', () => {
		const settings = open();
		for (const name of ['TERM=xterm.js', '__proto__', 'constructor', 'toString', '']) {
			assert.equal(settings.terminalIn(name), undefined, name);
			assert.equal(settings.displayOf(name), undefined, name);
			settings.rememberTerminal(name, `known ${name}`);
			settings.keepDisplay(name, 'words');
			assert.equal(open().terminalIn(name), `known ${name}`);
			assert.equal(open().displayOf(name), 'words');
		}
	});
});

describe('the display models in the preferences', () => {
	it('are kept for each terminal until the choice is taken back', () => {
		const settings = open();
		settings.keepDisplay('Konsole', 'words');
		settings.keepDisplay('VTE', 'ltr');
		assert.deepEqual(stored().displays, {Konsole: 'words', VTE: 'ltr'});
		settings.keepDisplay('Konsole', 'boxes');
		settings.keepDisplay('VTE', undefined);
		settings.keepDisplay('xterm', undefined);
		for (const opened of [settings, open()])
			assert.deepEqual(
				['Konsole', 'VTE', 'xterm'].map(name => opened.displayOf(name)),
				['boxes', undefined, undefined],
			);
		assert.deepEqual(stored().displays, {Konsole: 'boxes'});
	});
});

describe('a file of preferences', () => {
	it('with values that are none is read as if they were not there', () => {
		for (const bad of [
			null,
			7,
			'words',
			[],
			{Konsole: 7},
			{Konsole: null},
			{Konsole: ['words']},
			{Konsole: 'nonsense'},
		]) {
			store({terminals: bad, displays: bad, factsFolded: bad, dayHeadings: bad});
			const settings = openSettings(() => {});
			assert.equal(settings.displayOf('Konsole'), undefined, JSON.stringify(bad));
			assert.equal(settings.factsFolded, false);
			assert.equal(settings.dayHeadings, false);
			const terminal = settings.terminalIn('Konsole');
			assert.ok(terminal === undefined || terminal === 'nonsense');
		}
	});

	it('with values that are none takes new ones', () => {
		for (const bad of [null, 7, 'words', [1, 2], {Konsole: {deep: true}}]) {
			store({terminals: bad, displays: bad});
			const settings = open();
			settings.rememberTerminal('TERM=xterm', 'VTE');
			settings.keepDisplay('VTE', 'ltr');
			assert.deepEqual([open().terminalIn('TERM=xterm'), open().displayOf('VTE')], ['VTE', 'ltr'], JSON.stringify(bad));
		}
	});

	it('keeps all of its parts when one is written', () => {
		store({factsFolded: true, unknown: {'a.b': 1}, terminals: {'TERM=foot': 'foot'}, displays: {foot: 'plain'}});
		const settings = open();
		settings.rememberTerminal('TERM=xterm', 'VTE');
		settings.keepDisplay('VTE', 'ltr');
		settings.save({factsFolded: true, dayHeadings: true, vowelMarks: true, theme: 'dark', line: 80});
		assert.deepEqual(stored(), {
			factsFolded: true,
			dayHeadings: true,
			theme: 'dark',
			line: 80,
			unknown: {'a.b': 1},
			terminals: {'TERM=foot': 'foot', 'TERM=xterm': 'VTE'},
			displays: {foot: 'plain', VTE: 'ltr'},
		});
	});

	it('has a theme, colours and a side of the list that the user may write; what is wrong is told with its place', () => {
		store({theme: 'light', list: 'rtl', colours: {source: '#0a0', star: 'yellow'}});
		const right = open();
		assert.deepEqual(
			[right.theme, right.listDirection, right.colours],
			['light', 'rtl', {source: {text: {rgb: [0, 170, 0]}}, star: {text: {index: 3}}}],
		);
		store({theme: 'blue', list: 'left', colours: {source: 'rot', star: 'yellow'}});
		const warnings: string[] = [];
		const wrong = openSettings(warning => warnings.push(warning));
		assert.deepEqual(
			[wrong.theme, wrong.listDirection, wrong.colours],
			['terminal', undefined, {star: {text: {index: 3}}}],
		);
		for (const part of [
			/config\.json: theme: "blue"/,
			/config\.json: list: "left"/,
			/config\.json: colours\.source: "rot"/,
		])
			assert.ok(
				warnings.some(warning => part.test(warning)),
				`${part}: ${warnings.join('\n')}`,
			);
	});

	it('that cannot be made is told of, and khabar works without', {skip: process.platform !== 'linux'}, () => {
		process.env.XDG_CONFIG_HOME = '/proc/nope';
		const warnings: string[] = [];
		const settings = openSettings(warning => warnings.push(warning));
		settings.save({factsFolded: true, dayHeadings: false, vowelMarks: true, theme: 'mono'});
		assert.deepEqual([warnings.length, settings.terminalIn('TERM=xterm')], [1, undefined]);
	});

	it('that two programs have open keeps what each of them adds', () => {
		const [one, other] = [open(), open()];
		one.rememberTerminal('TERM=foot', 'foot');
		other.rememberTerminal('TERM=xterm', 'VTE');
		one.keepDisplay('foot', 'plain');
		other.keepDisplay('VTE', 'ltr');
		assert.deepEqual(stored().terminals, {'TERM=foot': 'foot', 'TERM=xterm': 'VTE'});
		assert.deepEqual(stored().displays, {foot: 'plain', VTE: 'ltr'});
	});
});

describe('preferences of a wrong kind', () => {
	it('are each told by name, and the usual ones are in their place', () => {
		store({line: 'wide', vowelMarks: 'no', digits: 'roman', theme: 'drak', factsFolded: 1});
		const warnings: string[] = [];
		const settings = openSettings(warning => warnings.push(warning.slice(file.length + 2)));
		assert.deepEqual(warnings.toSorted(), [
			'digits: "roman" is none of auto, latn, arab',
			'factsFolded: must be true or false',
			'line: must be a number',
			'theme: "drak" is none of terminal, dark, light, high-contrast, mono',
			'vowelMarks: must be true or false',
		]);
		const {line, vowelMarks, factsFolded, theme} = settings;
		assert.deepEqual([line, vowelMarks, factsFolded, theme], [undefined, true, false, 'terminal']);
	});
});
