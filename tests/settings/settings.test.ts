import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {beforeEach, describe, it} from 'node:test';
import {readOwnKeys} from '../../source/reader/keys/own-keys.ts';
import {openSettings, type SettingsFile} from '../../source/settings/settings.ts';
import {khabar, newFolders, ownFolders} from '../support/khabar.ts';

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
			const settings = openSettings(() => {});
			settings.rememberTerminal('TERM=xterm', 'VTE');
			settings.keepDisplay('VTE', 'ltr');
			const again = openSettings(() => {});
			assert.deepEqual([again.terminalIn('TERM=xterm'), again.displayOf('VTE')], ['VTE', 'ltr'], JSON.stringify(bad));
			// The letters of a text and the items of a list are not terminals.
			const kept = ['Konsole', 'TERM=xterm', 'VTE'];
			for (const part of [stored().terminals, stored().displays])
				assert.deepEqual(
					Object.keys(part).filter(name => !kept.includes(name)),
					[],
					JSON.stringify(bad),
				);
		}
	});

	it('keeps all of its parts when one is written', () => {
		store({factsFolded: true, unknown: {'a.b': 1}, terminals: {'TERM=foot': 'foot'}, displays: {foot: 'plain'}});
		const settings = openSettings(() => {});
		settings.rememberTerminal('TERM=xterm', 'VTE');
		settings.keepDisplay('VTE', 'ltr');
		settings.save({factsFolded: true, dayHeadings: true, vowelMarks: true, mouse: false, theme: 'dark', line: 80});
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

	it('that is a pipe is not waited for', {skip: !existsSync('/usr/bin/mkfifo') && 'there is no mkfifo'}, async () => {
		const folders = newFolders();
		const pipe = join(folders.XDG_CONFIG_HOME!, 'khabar/config.json');
		mkdirSync(dirname(pipe), {recursive: true, mode: 0o700});
		execFileSync('mkfifo', ['-m', '600', pipe]);
		const {stderr, stdout} = await khabar(['keys', 'help'], {env: folders});
		assert.match(stdout, /^help\tnext\t/);
		assert.ok(stderr.endsWith(`${pipe}: is neither a file nor a folder\n`), stderr);
	});

	it('is told of long names and values by their beginnings, wherever they are', () => {
		const long = '😀'.repeat(100_000);
		const odd = {[long]: long, theme: long, language: long, displays: {[long]: long}};
		store({...odd, colours: {[long]: 'red', star: long, bar: {[long]: long, text: long}}});
		const warnings: string[] = [];
		openSettings(warning => warnings.push(warning));
		warnings.push(...readOwnKeys({[long]: {}, list: {J: long}}).complaints);
		assert.equal(warnings.length, 10, warnings.map(warning => warning.slice(0, 200)).join('\n'));
		for (const warning of warnings) {
			assert.ok(warning.length < 1000, warning.slice(0, 200));
			assert.ok(warning.isWellFormed());
		}
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
			/config\.json: theme: must be one of .*, not "blue"$/,
			/config\.json: list: must be one of auto, ltr, rtl, not "left"$/,
			/config\.json: colours\.source: must be a colour, not "rot": /,
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
		settings.save({factsFolded: true, dayHeadings: false, vowelMarks: true, mouse: false, theme: 'mono'});
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

describe('what is wrong with preferences', () => {
	const faults = (contents: unknown): string[] => {
		store(contents);
		const warnings: string[] = [];
		openSettings(warning => warnings.push(warning.slice(file.length + 2)));
		return warnings;
	};

	it('is each told by name, and the usual values are in their place', () => {
		const wrong = {line: 'wide', vowelMarks: 'no', digits: 'roman', theme: 'drak', factsFolded: 1};
		assert.deepEqual(faults(wrong).toSorted(), [
			'digits: must be one of auto, latn, arab, not "roman"',
			'factsFolded: must be true or false',
			'line: must be a number',
			'theme: must be one of terminal, dark, light, high-contrast, mono, not "drak"; did you mean dark?',
			'vowelMarks: must be true or false',
		]);
		const {line, vowelMarks, factsFolded, theme} = openSettings(() => {});
		assert.deepEqual([line, vowelMarks, factsFolded, theme], [undefined, true, false, 'terminal']);
	});

	it('is a language that khabar does not speak, whatever its region, and no other', () => {
		for (const language of ['ar', 'en', 'AR', 'ar-EG', 'ar_EG.UTF-8', 'en-US'])
			assert.deepEqual(faults({language}), []);
		for (const language of ['arabic', 'fr', '', 7, null, ['ar']])
			assert.deepEqual(faults({language}), [`language: must be one of ar, en, not ${JSON.stringify(language)}`]);
	});

	it('is a name that no setting has, with the one that was perhaps meant', () => {
		assert.deepEqual(faults({thme: 'dark', vowelmarks: false, zzz: 1, facts: {comand: 'x'}, __proto__x: 1, help: 1}), [
			'thme: there is no setting of this name; did you mean theme?',
			'vowelmarks: there is no setting of this name; did you mean vowelMarks?',
			'zzz: there is no setting of this name',
			'facts.comand: there is no setting of this name; did you mean command?',
			'__proto__x: there is no setting of this name',
			'help: there is no setting of this name',
		]);
	});

	it('is told of every part, however deep it stands', () => {
		assert.deepEqual(
			faults({
				facts: {command: 7, seconds: 0},
				colours: {star: {text: 'rot', behind: 1}, zzzzzz: 1},
				displays: {Konsole: 'wirds', VTE: 'words'},
				terminals: {x: 1},
			}).map(fault => fault.split(': ').slice(0, 2).join(': ').slice(0, 60)),
			[
				'facts.command: must be text',
				'facts.seconds: must be a whole number from 1 to 3600',
				'colours.star.text: must be a colour, not "rot"',
				'colours.star.behind: there is no such part; there are text, background'.slice(0, 60),
				'colours.zzzzzz: there is no such part; there are text, title, quiet'.slice(0, 60),
				'displays.Konsole: must be one of plain, unmarked, words, ltr, detected'.slice(0, 60),
				'terminals.x: must be text',
			],
		);
	});

	it('is, where it is not JSON, told with its line and column, and nothing is lost', () => {
		for (const [text, why] of [
			[
				'{"theme": "dark",\n "line": 60,}',
				/:2:13: is not JSON: expected a name in double quotes, found "}"; it is kept/,
			],
			['[]', /config\.json: must be an object; it is kept as config\.json\.damaged/],
			['', /config\.json:1:1: is not JSON: expected a value, found the end; it is kept/],
		] as const) {
			mkdirSync(dirname(file), {recursive: true});
			writeFileSync(file, text);
			const warnings: string[] = [];
			openSettings(warning => warnings.push(warning));
			assert.equal(warnings.length, 1, warnings.join('\n'));
			assert.match(warnings[0]!, why);
			assert.equal(readFileSync(`${file}.damaged`, 'utf8'), text);
		}
	});

	it('takes no long time in a hostile file', () => {
		const long = 'x'.repeat(1_000_000);
		const many = Object.fromEntries(Array.from({length: 1000}, (_, i) => [`them${i}`, 1]));
		assert.equal(faults({[long]: 1, language: long, ...many}).length, 1002);
	});
});
