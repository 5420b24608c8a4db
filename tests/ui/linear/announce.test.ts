import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {shownFacts} from '../../../source/reader/state/open-article.ts';
import {type Action, update} from '../../../source/reader/update.ts';
import {withKeys} from '../../../source/ui/key-labels.ts';
import {announce} from '../../../source/ui/linear/announce.ts';
import {type LinearState, pressInLines} from '../../../source/ui/linear/linear-state.ts';
import {paragraphWords} from '../../../source/ui/linear/words/paragraph-words.ts';
import {en} from '../../support/messages.ts';
import {article, startWith} from '../../support/reader-states.ts';

const long = article(
	'long',
	Array.from({length: 20}, (_, i) => `Paragraph ${i + 1} is as long as this. `.repeat(40).trim()),
	{
		title: 'A long one',
		language: 'en',
		keyFacts: [{text: 'Paragraph 2 is as long as this.', paragraph: 1}],
	},
);
const other = article('other', ['Other words.'], {title: 'Another', language: 'en'});

const begin = (): LinearState => ({reader: {...startWith([long, other]), isLinear: true}, filter: 0});

/** The state after some keys, and all that is said on the way. */
function after(state: LinearState, ...keys: readonly string[]): {state: LinearState; said: string[]} {
	const said: string[] = [];
	let now = state;
	for (const key of keys) {
		const {article} = now.reader;
		const text = [...key].length === 1 ? key : undefined;
		const facts = article ? shownFacts(now.reader, article).length : 0;
		const {actions, filter} = pressInLines(now, {key, text}, facts);
		let {reader} = now;
		for (const action of actions) reader = update(reader, action).state;
		const next = {reader, filter};
		said.push(...announce(now, next, en, true).map(one => ('line' in one ? one.line : one.part)));
		now = next;
	}
	return {state: now, said};
}

const start = (line: string) => line.slice(0, 20);

describe('what is said', () => {
	test('at the start is the list and the entry that is selected', () => {
		const said = announce(undefined, begin(), en, false);
		assert.deepEqual(said, [{line: 'List: 2 articles'}, {line: 'A long one · unread · 1/2'}]);
	});

	test('of a key that changes nothing is where one is, once more', () => {
		assert.deepEqual(after(begin(), 'k').said, ['A long one · unread · 1/2']);
		const written = after(begin(), '5');
		assert.deepEqual(written.said, []);
	});

	test('is the same with an Arabic keyboard on, in texts and in menus', () => {
		const last = (...keys: string[]) => after(begin(), ...keys).said.at(-1);
		assert.equal(last('return', 'ت', 'down'), last('return', 'j', 'down'));
		assert.equal(last('return', 'ت', 'ت', 'ن', 'space'), last('return', 'j', 'j', 'k', 'space'));
		assert.equal(last('F', 'ت', 'ت'), last('F', 'j', 'j'));
		assert.notEqual(last('F', 'ت', 'ت'), last('F', 'j'));
	});

	test('in an article is each paragraph whole, by one key each, whatever its length, and five by a page', () => {
		const {said} = after(begin(), 'return', 'j', 'down', 'space', 'b', 'k');
		assert.deepEqual(said.slice(0, 3), ['A long one', '20 paragraphs', 'Key facts (by the publisher): 1']);
		const numbers = said.slice(3).map(line => Number(/^¶ (\d+) /.exec(line)?.[1]));
		assert.deepEqual(numbers, [1, 2, 3, 8, 3, 2]);
		assert.equal(said[3], `¶ 1 ${long.paragraphs[0]}`);
	});

	test('counts go before the keys', () => {
		const {said} = after(begin(), 'return', '7', 'j');
		assert.match(said.at(-1)!, /^¶ 8 /);
	});

	test('of news that come while one reads is a notice, and nothing of the place', () => {
		const {state} = after(begin(), 'return', 'j');
		const action: Action = {type: 'arrived', count: 3};
		const next = {...state, reader: update(state.reader, action).state};
		assert.deepEqual(announce(state, next, en, false), [{line: withKeys(en.arrived(3), next.reader, en)}]);
		assert.deepEqual(announce(next, next, en, false), []);
	});

	test('of facts that a program tells meanwhile is nothing: they are there when one looks for them', () => {
		const {state} = after({...begin(), reader: {...startWith([other]), isLinear: true}}, 'return');
		const telling = {by: 'llama', facts: [], dropped: 0};
		const next = {...state, reader: update(state.reader, {type: 'told', key: 'other', telling}).state};
		assert.deepEqual(announce(state, next, en, false), []);
	});

	test('in a menu are its lines, and the number of a line chooses it', () => {
		const {said, state} = after(begin(), 'F', 'j');
		assert.deepEqual(said.map(start).slice(0, 2), ['Show:', 'all articles · on']);
		const chosen = after(state, 'return');
		assert.match(chosen.said[0]!, /^List: /);
		assert.deepEqual(
			after(begin(), 'return', 'tab', '9').said.at(-1),
			'Paragraph 2 is as long as this. · ¶ 2 · event · 1/1',
		);
	});

	test('where something is written are its letters, and the whole line after a deletion', () => {
		const {said} = after(begin(), '/', 'a', 'b', 'backspace');
		assert.deepEqual(said, ['Look for: ', 'a', 'b', '', 'Look for: a']);
	});
});

test('a paragraph says what it is: rows name their columns, code keeps its lines, a rule says nothing', () => {
	const table = {
		...article('table', []),
		paragraphs: [
			{
				text: 'Team Points',
				kind: 'row' as const,
				header: true,
				cells: [
					[0, 4],
					[5, 11],
				] as const,
			},
			{
				text: 'Hilal 12',
				kind: 'row' as const,
				cells: [
					[0, 5],
					[6, 8],
				] as const,
			},
			{text: 'let x;\nx = 1;', kind: 'code' as const},
			{text: '', kind: 'rule' as const},
			{text: 'Said she', kind: 'text' as const, quoted: 1},
			{text: 'One', kind: 'item' as const, depth: 3},
		],
	};
	assert.deepEqual(
		table.paragraphs.map((_, i) => paragraphWords(table, i, en)),
		[
			['Table: Team · Points'],
			['Team: Hilal · Points: 12'],
			['Code:', 'let x;', 'x = 1;'],
			[],
			['Quote: Said she'],
			['• (level 3) One'],
		],
	);
	assert.deepEqual(paragraphWords(table, 9, en), []);
});
