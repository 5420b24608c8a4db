import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {copyText} from '../../../source/terminal/clipboard/copy.ts';
import {base64Length, type ClipboardWay, clipboardWay, copySequence} from '../../../source/terminal/clipboard/osc52.ts';
import {withAnswer} from '../../../source/terminal/identify/answers.ts';
import {identify} from '../../../source/terminal/identify/identity.ts';
import {randomNumbers} from '../../support/random.ts';
import {askedTerminal, type TerminalKey} from '../../support/terminals.ts';

const plain: ClipboardWay = {most: Number.POSITIVE_INFINITY, isDeaf: false, takes: 'always'};
const st = '\x1b\\';

/** A megabyte of Arabic: letters, vowels, lam-alef, digits, join controls, Latin words, emoji. */
function megabyte(seed: number): string {
	const random = randomNumbers(seed);
	const words = ['السَّلامُ', 'لا', 'می‌خواهم', '١٢', '12.5٪', 'BBC', '🔴', 'ﻻ', '(خبر)', '\n', '\u2067א\u2069'];
	let text = '';
	while (Buffer.byteLength(text) < 2 ** 20)
		text += Array.from({length: 500}, () => words[random(words.length)]).join(' ');
	return text;
}

/** What a terminal that was sent bytes takes for its clipboard: OSC 52, ended by ST or BEL. */
function taken(bytes: string): string[] {
	const found = [...bytes.matchAll(/\x1b\]52;c;([A-Za-z\d+/=]*)(?:\x1b\\|\x07)/g)];
	assert.ok(found.map(([whole]) => whole).join('') === bytes, 'nothing else is sent');
	return found.map(([, base64]) => Buffer.from(base64!, 'base64').toString());
}

/** Compared without a report of the difference: that would be megabytes long. */
const isOnly = (found: readonly string[], text: string) => found.length === 1 && found[0] === text;

/** What a multiplexer hands on of the strings that it is sent in a DCS of its own. */
const unwrapped = (bytes: string, pattern: RegExp) => {
	const pieces = [...bytes.matchAll(pattern)];
	assert.ok(pieces.map(([whole]) => whole).join('') === bytes, 'nothing else is sent');
	return pieces.map(([, piece]) => piece!);
};

describe('a copied text', () => {
	const seed = 52;
	const text = megabyte(seed);

	test('of a megabyte of Arabic is in the sequence letter by letter, in logical order', () => {
		assert.ok(isOnly(taken(copySequence(text, plain)!), text), `seed ${seed}`);
	});

	test('reaches GNU screen in pieces that it hands on whole', () => {
		const bytes = copySequence(text, {...plain, multiplexer: 'screen'})!;
		const pieces = unwrapped(bytes, /\x1bP((?:[^\x1b]|\x1b(?!\\))*)\x1b\\/g);
		assert.ok(pieces.every(piece => piece.length <= 250));
		assert.ok(isOnly(taken(pieces.join('')), text), `seed ${seed}`);
	});

	test('is sent to tmux for itself, and once more to be handed on', () => {
		const bytes = copySequence('قول لا', {...plain, multiplexer: 'tmux'})!;
		const own = bytes.slice(0, bytes.indexOf(st) + 2);
		assert.deepEqual(taken(own), ['قول لا']);
		const [inner] = unwrapped(bytes.slice(own.length), /\x1bPtmux;((?:[^\x1b]|\x1b\x1b)*)\x1b\\/g);
		assert.deepEqual(taken(inner!.replaceAll('\x1b\x1b', '\x1b')), ['قول لا']);
	});

	test('holds nothing that ends the sequence early, whatever stands in it', () => {
		for (const hostile of ['\x1b\\', '\x07', '\x1b]52;c;AAAA\x07', '\x9c', '\ud800', '\0'])
			assert.deepEqual(taken(copySequence(hostile, plain)!), [hostile.toWellFormed()]);
	});

	test('that is too long for the way is not sent at all', () => {
		assert.equal(base64Length('خبر'), Buffer.from('خبر').toString('base64').length);
		assert.equal(copySequence('خبر', {...plain, most: 7}), undefined);
		assert.notEqual(copySequence('خبر', {...plain, most: 8}), undefined);
		assert.equal(copySequence(text, {...plain, multiplexer: 'tmux', most: 1_000_000}), undefined);
	});
});

describe('the way into the clipboard', () => {
	const wayOf = (key: TerminalKey, environment = {}) => {
		const answers = askedTerminal(key).answers.reduce(withAnswer, {});
		return clipboardWay(identify({environment, answers}), answers, environment);
	};

	test('is known of each terminal that is told from others', () => {
		const takes = (key: TerminalKey) => wayOf(key).takes;
		assert.deepEqual(
			(['kitty', 'foot', 'ghostty', 'wezterm', 'windowsTerminal'] as const).map(takes),
			Array(5).fill('always'),
		);
		assert.deepEqual((['xterm', 'mlterm', 'mintty', 'iterm2'] as const).map(takes), Array(4).fill('whenAllowed'));
		assert.deepEqual((['vte', 'putty'] as const).map(takes), ['never', 'never']);
		assert.deepEqual((['konsole', 'terminalApp', 'contour'] as const).map(takes), Array(3).fill(undefined));
		assert.equal(wayOf('xtermJs').most, 10_000_000);
	});

	test('is open where the terminal says so itself', () => {
		const answers = ['\x1bP>|nobody 1\x1b\\', '\x1b[?62;22;52c'].reduce(withAnswer, {});
		assert.equal(clipboardWay(identify({environment: {}, answers}), answers, {}).takes, 'always');
	});

	test('leads through the multiplexer that answers, else through the one of the environment', () => {
		assert.equal(wayOf('tmux').multiplexer, 'tmux');
		assert.equal(wayOf('tmux', {STY: '1.pts'}).multiplexer, 'tmux');
		assert.equal(wayOf('xterm', {TMUX: '/tmp/s,1,0'}).multiplexer, undefined);
		assert.equal(wayOf('putty', {STY: '1.pts'}).multiplexer, 'screen');
		const silent = (environment: Record<string, string>) =>
			clipboardWay(identify({environment, answers: {}}), {}, environment).multiplexer;
		assert.deepEqual([{TERM: 'screen.xterm'}, {TERM: 'tmux-256color'}, {ZELLIJ: '0'}, {TERM: 'xterm'}].map(silent), [
			'screen',
			'tmux',
			'zellij',
			undefined,
		]);
	});

	test('ends at a console that writes what it does not know on its screen', async () => {
		const environment = {TERM: 'linux'};
		const way = clipboardWay(identify({environment, answers: {}}), {}, environment);
		const sent: string[] = [];
		assert.equal(await copyText('خبر', way, environment, bytes => sent.push(bytes)), 'refused');
		assert.deepEqual(sent, []);
	});
});

describe('what is said of a copy', () => {
	const copied = async (way: Partial<ClipboardWay>, text = 'خبر') => {
		const sent: string[] = [];
		const result = await copyText(text, {...plain, ...way}, {}, bytes => sent.push(bytes));
		return [result, sent.length];
	};

	test('is sure only of a terminal that takes it as it comes, with nothing in between', async () => {
		assert.deepEqual(await copied({}), ['taken', 1]);
		assert.deepEqual(await copied({takes: 'whenAllowed'}), ['sent', 1]);
		assert.deepEqual(await copied({takes: undefined}), ['sent', 1]);
		assert.deepEqual(await copied({multiplexer: 'screen'}), ['sent', 1]);
		assert.deepEqual(await copied({takes: 'never'}), ['refused', 1]);
		assert.deepEqual(await copied({most: 3}), ['tooLong', 0]);
	});
});
