import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Answers, withAnswer} from '../../../source/terminal/identify/answers.ts';
import {identify} from '../../../source/terminal/identify/identity.ts';
import type {Environment} from '../../../source/terminal/identify/terminals.ts';
import {displayModels, modelNames} from '../../../source/terminal/models/display-model.ts';
import {modelOf, profileFor, profileToSelect, type Wishes} from '../../../source/terminal/session/terminal-profile.ts';
import {askedTerminal, type TerminalKey} from '../../support/terminals.ts';

const auto: Wishes = {bidi: 'auto', shaping: 'auto'};

/** How khabar speaks with a terminal that answers so. */
function profile(
	key: TerminalKey | undefined,
	wishes: Partial<Wishes> = {},
	environment: Environment = {},
	outside?: string,
) {
	const answers = key ? askedTerminal(key).answers.reduce(withAnswer, {} as Answers) : {};
	return profileFor(identify({environment, answers, outside: {name: outside}}), answers, {...auto, ...wishes});
}

const explicit = '\x1b[8l\x1b[1 k\x1b[?2500l\x1b[?2501l';
const implicit = '\x1b[8h\x1b[1 k\x1b[?2500l\x1b[?2501l';
const undone = '\x1b[8h\x1b[0 k';
const inTmux = {TMUX: 'x', TERM: 'tmux-256color'};

describe('speaking with a terminal', () => {
	const models: readonly (readonly [terminal: TerminalKey, order: string, joining: string])[] = [
		['vte', 'sent', 'none'],
		['xterm', 'sent', 'none'],
		['mlterm', 'sent', 'none'],
		['mintty', 'sent', 'none'],
		['wezterm', 'sent', 'none'],
		['olderIterm2', 'sent', 'none'],
		['windowsTerminal', 'sent', 'none'],
		['alacritty', 'sent', 'none'],
		['contour', 'sent', 'none'],
		['konsole', 'ltr', 'all'],
		['iterm2', 'ltr', 'letters'],
		['terminalApp', 'ltr', 'letters'],
		['putty', 'detected', 'letters'],
		['kitty', 'words', 'letters'],
	];
	for (const [key, order, joining] of models)
		it(`that orders "${order}" and joins "${joining}": ${key}`, () => {
			const {model} = profile(key);
			assert.deepEqual([model.order, model.joining], [order, joining]);
			// A part of a row can be written alone only where cells stay where they are sent.
			assert.equal(model.partialRows, order === 'sent');
		});

	it('says first that rows are to stay as they are sent, in the terminal’s own words too, and undoes it at the end', () => {
		for (const key of ['vte', 'xterm', 'konsole', undefined] as const) {
			const {enter, leave} = profile(key);
			assert.deepEqual([enter, leave], [explicit, undone]);
		}
		assert.equal(profile('mintty').enter, `\x1b[?77096h${explicit}`);
		assert.equal(profile('mintty').leave, `\x1b[?77096l\x1b[?2501h${undone}`);
		assert.equal(profile('mlterm').enter, `\x1b]5379;use_ctl=false\x07${explicit}`);
		assert.equal(profile('mlterm').leave, `\x1b]5379;use_ctl=true\x07${undone}`);
	});

	it('behind a multiplexer goes by what the terminal does unasked, and tells it nothing', () => {
		for (const [outside, order] of [
			['VTE(7600)', 'ltr'],
			['mintty 3.7.4', 'detected'],
			['mlterm(3.9.3)', 'detected'],
			['Konsole 22.12.3', 'ltr'],
			['XTerm(390)', 'sent'],
			['contour 0.5', 'sent'],
			[undefined, 'sent'],
		]) {
			const {model, enter, leave} = profile('tmux', {}, inTmux, outside);
			assert.deepEqual([model.order, enter, leave], [order, '', ''], `${outside}`);
		}
	});

	it('sends strong blanks where the terminal orders rows, but not where they would be seen', () => {
		for (const [key, strongBlank] of [
			['iterm2', true],
			['terminalApp', true],
			['konsole', false],
			['putty', false],
			['kitty', false],
			['xterm', false],
		] as const)
			assert.equal(profile(key).model.strongBlank, strongBlank, key);
		for (const outside of ['VTE(7600)', 'mintty 3.7.4', 'mlterm(3.9.3)'])
			assert.equal(profile('tmux', {}, inTmux, outside).model.strongBlank, true, outside);
	});

	it('sends links to terminals that are known to take them; behind tmux, to a tmux that does', () => {
		for (const [key, links] of [
			['vte', true],
			['kitty', true],
			['foot', true],
			['xterm', false],
			['mlterm', false],
			['contour', false],
		] as const)
			assert.equal(profile(key).links, links, key);
		for (const [name, links] of [
			['tmux 3.3a', false],
			['tmux 3.4', true],
			['tmux next-3.6', true],
		] as const) {
			const answers: Answers = {name};
			assert.equal(profileFor(identify({environment: inTmux, answers}), answers, auto).links, links, name);
		}
	});

	it('strikes letters through where that is known to be seen, and slants them unless it is known to be not', () => {
		for (const [key, strikes, italics] of [
			['vte', true, true],
			['xterm', true, true],
			['konsole', true, true],
			['mlterm', true, true],
			['putty', false, false],
			['contour', false, true],
		] as const) {
			const {strikes: struck, italics: slanted} = profile(key).looks.terminal;
			assert.deepEqual([struck, slanted], [strikes, italics], key);
		}
	});

	it('neither strikes nor, in a tmux that takes itself for GNU screen, slants letters behind a multiplexer', () => {
		for (const [environment, italics] of [
			[inTmux, true],
			[{TMUX: 'x', TERM: 'screen-256color'}, false],
			[{STY: 'x', TERM: 'screen'}, false],
		] as const) {
			const {terminal} = profile(undefined, {environment}, environment, 'VTE(7600)').looks;
			assert.deepEqual([terminal.strikes, terminal.italics], [false, italics], JSON.stringify(environment));
		}
	});

	it('sends no colour to a user who wants none', () => {
		for (const environment of [{NO_COLOR: '1'}, {TERM: 'dumb', COLORTERM: 'truecolor'}])
			assert.equal(profile('vte', {environment}).looks.terminal.colours, 'none', JSON.stringify(environment));
		assert.equal(profile('vte', {environment: {NO_COLOR: ''}}).looks.terminal.colours, 'full');
	});

	it('sends more than 16 colours only where the terminal or the environment says that it has them', () => {
		for (const [key, colours] of [
			['vte', 'full'],
			['xterm', 'palette'],
			['contour', 'own'],
		] as const)
			assert.equal(profile(key).looks.terminal.colours, colours, key);
		const told = {COLORTERM: 'truecolor'};
		assert.equal(profile('contour', {environment: told}, told).looks.terminal.colours, 'full');
	});

	it('knows a dark background from a light one, and that it knows none where it was not told', () => {
		const groundOf = (answers: Answers) =>
			profileFor(identify({environment: {}, answers}), answers, auto).looks.terminal.ground;
		assert.equal(groundOf({background: [0, 0, 0]}), 'dark');
		assert.equal(groundOf({background: [253, 246, 227]}), 'light');
		assert.equal(groundOf({}), 'unknown');
	});

	it('counts on columns being summed where that was measured, and where the terminal has graphemes switched off', () => {
		for (const [key, sums] of [
			['xterm', true],
			['vte', true],
			['konsole', false],
			['mlterm', false],
			['kitty', false],
			['foot', false],
			['ghostty', false],
			['wezterm', false],
			['windowsTerminal', false],
			['contour', false],
		] as const)
			assert.equal(profile(key).sumsColumns, sums, key);
		// What stands around tmux has no say: tmux keeps the columns.
		assert.equal(profile('tmux', {}, inTmux, 'kitty(0.40.0)').sumsColumns, true);
		assert.equal(profile(undefined, {}, inTmux, 'XTerm(390)').sumsColumns, false);
		for (const [graphemeMode, sums] of [
			[0, true],
			[1, false],
			[2, true],
			[3, false],
			[4, true],
		] as const) {
			const answers: Answers = {name: 'XTerm(500)', graphemeMode};
			assert.equal(
				profileFor(identify({environment: {}, answers}), answers, auto).sumsColumns,
				sums,
				`${graphemeMode}`,
			);
		}
	});

	it('uses synchronised output and margins at the sides where the terminal knows them, on or off', () => {
		for (const [state, known] of [
			[undefined, false],
			[0, false],
			[1, true],
			[2, true],
			[3, false],
			[4, false],
		] as const) {
			const answers: Answers = state === undefined ? {} : {synchronised: state, columnMargins: state};
			const {synchronised, columnMargins} = profileFor(identify({environment: {}, answers}), answers, auto);
			assert.deepEqual([synchronised, columnMargins], [known, known], `${state}`);
		}
	});

	it('does not scroll within margins on a console, and sends it no marks', () => {
		const linux = profile(undefined, {}, {TERM: 'linux'});
		assert.deepEqual([linux.scrolling, linux.model.marks, profile('xterm').scrolling], [false, false, true]);
	});
});

describe('what the user wants', () => {
	it('as the model, whatever the terminal, is what khabar goes by', () => {
		for (const key of ['vte', 'konsole', 'kitty', undefined] as const)
			for (const model of modelNames)
				assert.deepEqual(profile(key, {model}).model, displayModels[model], `${key} ${model}`);
	});

	it('as who orders: khabar sends rows as they are to be seen, on every terminal', () => {
		for (const key of ['vte', 'konsole', 'putty', 'kitty', undefined] as const)
			assert.equal(profile(key, {bidi: 'app'}).model.order, 'sent', `${key}`);
	});

	it('as who orders: the terminal does it in its own way, and is asked to', () => {
		for (const [key, order] of [
			['konsole', 'ltr'],
			['putty', 'detected'],
			['kitty', 'words'],
			['vte', 'ltr'],
			['mlterm', 'detected'],
			['xterm', 'ltr'],
			[undefined, 'ltr'],
		] as const) {
			const {model, enter} = profile(key, {bidi: 'terminal'});
			assert.deepEqual([model.order, model.partialRows], [order, false], `${key}`);
			assert.ok(enter.endsWith(implicit));
		}
		assert.equal(profile('mlterm', {bidi: 'terminal'}).enter, `\x1b]5379;use_ctl=true\x07${implicit}`);
	});

	it('as who joins: letters are joined by khabar, or by the terminal', () => {
		for (const key of ['vte', 'konsole', 'kitty', undefined] as const) {
			assert.equal(profile(key, {shaping: 'app'}).model.joining, 'none');
			assert.equal(profile(key, {shaping: 'terminal'}).model.joining, 'all');
			assert.equal(profile(key, {shaping: 'terminal'}).model.partialRows, false);
		}
		assert.equal(profile('xterm', {bidi: 'app', shaping: 'app'}).model.partialRows, true);
	});

	it('holds over the model that was found, not over the terminal’s own way to name itself', () => {
		const answers = askedTerminal('konsole').answers.reduce(withAnswer, {} as Answers);
		assert.equal(modelOf(identify({environment: {}, answers})), 'boxes');
	});
});

describe('a terminal whose user selects text with the mouse', () => {
	const toSelect = (key: TerminalKey) => {
		const answers = askedTerminal(key).answers.reduce(withAnswer, {} as Answers);
		return profileToSelect(identify({environment: {}, answers}), answers);
	};

	it('is sent rows as they are, whole, and orders each by the direction that the row begins with', () => {
		for (const key of ['vte', 'konsole', 'mlterm', 'mintty', 'kitty', 'xterm'] as const) {
			const {model, enter} = toSelect(key);
			assert.deepEqual([model.order, model.joining, model.partialRows], ['sent', 'none', false], key);
			assert.ok(enter.endsWith('\x1b[8h\x1b[0 k\x1b[?2501h'), key);
		}
		assert.ok(toSelect('mlterm').enter.startsWith('\x1b]5379;use_ctl=true\x07'));
	});

	it('is left as it was before', () => {
		assert.equal(toSelect('vte').leave, '\x1b[?2501l\x1b[8h\x1b[0 k');
		// Its own search for a row's direction is on before and after.
		assert.equal(toSelect('mintty').leave, '\x1b[?2501l\x1b[?77096l\x1b[?2501h\x1b[8h\x1b[0 k');
	});

	it('behind a multiplexer is told nothing', () => {
		assert.deepEqual([toSelect('tmux').enter, toSelect('tmux').leave], ['', '']);
	});

	it('writes blanks in their colour in GNU screen, unless its name says that it erases in colour', () => {
		const erases = (TERM: string, answers: Answers) =>
			profileFor(identify({environment: {TERM}, answers}), answers, {...auto, environment: {TERM}}).erasesInColour;
		assert.equal(erases('xterm-256color', {}), true);
		assert.equal(erases('screen-256color', {name: 'tmux 3.5a'}), true);
		assert.equal(erases('screen-256color', {}), false);
		assert.equal(erases('xterm', {secondary: '83;50000;0'}), false);
		assert.equal(erases('screen-256color-bce', {secondary: '83;50000;0'}), true);
	});
});
