import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {type Action, update} from '../../../source/reader/update.ts';
import {visibleLines} from '../../../source/reader/windows/list-window.ts';
import {article, press, startWith} from '../../support/reader-states.ts';

const act = (state: ReaderState, action: Action) => update(state, action).state;
const titles = (state: ReaderState) => visibleLines(state).map(({entry}) => entry.summary.title);
const many = Array.from({length: 30}, (_, i) => article(`Article ${i}`, ['One.', 'Two.']));

/** A reader of so many articles, to whom others come in on top. */
function withNews() {
	const state = startWith(many);
	const more = startWith([article('Quite new', ['One.']), ...many]);
	return {...state, shelf: {...state.shelf, select: more.shelf.select}};
}

describe('articles that come in by an update', () => {
	test('are counted and move nothing, until the list is asked for anew', () => {
		const state = press(withNews(), 'j', 'j', 'j');
		const arrived = act(act(state, {type: 'arrived', count: 1}), {type: 'arrived', count: 2});
		assert.deepEqual([titles(arrived), arrived.list, arrived.arrived], [titles(state), state.list, 3]);
		const anew = press(arrived, 'r');
		assert.deepEqual([anew.arrived, anew.shelf.count], [undefined, 31]);
	});

	test('are in the list when the reader comes back to it, with the same article selected', () => {
		const open = press(withNews(), 'j', 'return');
		const arrived = act(open, {type: 'arrived', count: 1});
		assert.equal(arrived.article, open.article);
		const back = press(arrived, 'q');
		assert.equal(back.shelf.count, 31);
		assert.equal(back.shelf.entries(back.list.selected, back.list.selected + 1)[0]!.summary.id, 'Article 1');
	});

	test('fill an empty list at once', () => {
		const empty = startWith([]);
		const state = {...empty, shelf: {...empty.shelf, select: startWith(many).shelf.select}};
		assert.equal(act(state, {type: 'arrived', count: 30}).shelf.count, 30);
	});

	test('are asked for once at a time', () => {
		const asked = update(startWith(many), {type: 'key', key: 'R'});
		assert.deepEqual(asked.effects, [{type: 'askForNews'}, {type: 'updateSources'}]);
		assert.deepEqual(update(asked.state, {type: 'key', key: 'R'}).effects, [{type: 'askForNews'}]);
	});
});

describe('the next unread article', () => {
	test('is the first one after the selected one, or else the first of the list', () => {
		const state = press(startWith(many.slice(0, 4)), 'j', 'N', 'j', 'N', 'g');
		assert.equal(press(state, 'n').list.selected, 3);
		assert.equal(press(state, 'n', 'n').list.selected, 0);
		const all = press(state, 'A');
		assert.deepEqual([press(all, 'n').list.selected, press(all, 'n').notice], [0, {type: 'noUnread'}]);
	});

	test('opens by >, and < comes back through all of them', () => {
		const state = press(startWith(many.slice(0, 3)), 'return', '>', '>');
		const keys = [state, press(state, '<'), press(state, '<', '<'), press(state, '<', '<', '<')];
		assert.deepEqual(
			keys.map(({article}) => article!.entry.article.id),
			['Article 2', 'Article 1', 'Article 0', 'Article 0'],
		);
	});
});

test('A marks all articles of the list, C those from the selected one on, and one u takes that back', () => {
	const read = (state: ReaderState) => [...state.states.values()].filter(({read}) => read).length;
	const state = startWith(many);
	assert.equal(read(press(state, 'A')), 30);
	assert.equal(read(press(state, 'j', 'j', 'C')), 28);
	assert.equal(read(press(state, 'j', 'j', 'C', 'u')), 0);
});

describe('deleting', () => {
	test('asks for it by key, and u asks to take it back', () => {
		const asked = update(press(startWith(many), 'j'), {type: 'key', key: 'delete'});
		const [effect] = asked.effects;
		assert.equal(effect!.type, 'deleteArticle');
		const key = (effect as {key: string}).key;
		const deleted = act(asked.state, {type: 'deletion', deletion: {key}});
		assert.deepEqual(update(deleted, {type: 'key', key: 'u'}).effects, [{type: 'takeBackDeletion', key: 'Article 1'}]);
	});

	test('closes the article that is open', () => {
		const open = press(startWith(many), 'return');
		const deleted = act(open, {type: 'deletion', deletion: {key: open.article!.entry.key}});
		assert.equal(deleted.article, undefined);
		const refused = act(open, {type: 'deletion', deletion: {refused: 'why'}});
		assert.deepEqual([refused.article, refused.notice], [open.article, {type: 'notDeleted', reason: 'why'}]);
	});
});

test('a page that comes while something is written in the article leaves it open, and what is written', () => {
	const writing = press(startWith(many), 'return', ')', '/', 'T');
	const key = writing.article!.entry.key;
	const shown = {...writing.article!.entry.article, paragraphs: ['Two.']};
	const whole = act(writing, {type: 'page', key, page: {article: shown}});
	assert.deepEqual([whole.prompt?.text, whole.article!.sentence], ['T', undefined]);
	assert.equal(press(whole, 'escape').article?.entry.article, shown);
	assert.equal(press(whole, 'w', 'return').article?.find?.at?.paragraph, 0);
});

test('the page of the open article takes the place of its text', () => {
	const open = press(startWith([article('A', ['Teaser.'], {url: 'https://news.example/a'})]), 'return');
	const {effects, state} = update(open, {type: 'key', key: 'x'});
	assert.equal(effects[0]!.type, 'fetchPage');
	const {key, article: shown} = open.article!.entry;
	const whole = act(state, {type: 'page', key, page: {article: {...shown, paragraphs: ['One.', 'Two.', 'Three.']}}});
	assert.equal(whole.article!.entry.article.paragraphs.length, 3);
	assert.deepEqual(act(state, {type: 'page', key, page: {isShorter: true}}).article, open.article);
});

describe('the view of sources', () => {
	const lines = [
		{kind: 'all', name: '', all: 30, unread: 30},
		{kind: 'tag', name: 'daily', all: 20, unread: 20},
		{kind: 'source', name: 'One', all: 20, unread: 20, isWithin: true},
		{kind: 'source', name: 'Other', all: 10, unread: 10},
	] as const;

	test('shows in the list what was chosen in it, and Esc leads back to all articles', () => {
		const articles = [article('A', ['1'], {source: 'One'}), article('B', ['2'], {source: 'Other'})];
		const asked = update(startWith(articles), {type: 'key', key: 'tab'});
		assert.deepEqual(asked.effects, [{type: 'findSources'}]);
		const shown = act(asked.state, {type: 'sources', lines});
		const chosen = press(shown, 'G', 'return');
		assert.deepEqual([chosen.sources, titles(chosen)], [undefined, ['عنوان B']]);
		assert.equal(press(chosen, 'escape').shelf.count, 2);
		assert.deepEqual(press(shown, 'j', 'q').shelf.view, startWith(articles).shelf.view);
	});

	test('keeps its line when counts come anew', () => {
		const state = press(act(press(startWith(many), 'tab'), {type: 'sources', lines}), 'j', 'j');
		const anew = act(state, {type: 'sources', lines: [lines[0], lines[3], lines[1], lines[2]]});
		assert.equal(anew.sources!.selected, 3);
	});
});
