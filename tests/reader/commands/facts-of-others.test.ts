import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {KeyFact} from '../../../source/facts/key-fact.ts';
import {type Telling, toldFacts} from '../../../source/facts/told-facts.ts';
import {openArticle} from '../../../source/reader/state/open-article.ts';
import {startState} from '../../../source/reader/state/start-state.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {update} from '../../../source/reader/update.ts';
import {arrayShelf} from '../../support/array-shelf.ts';
import {act, article, effectsOf, press, startWith, write} from '../../support/reader-states.ts';

const paragraphs = [
	'The town opened its new library on Monday after four years of work. Two hundred readers came to see it.',
	'The library has 12,000 books in six languages, the mayor said. It is open every day but Friday.',
	'The town had opened a park in the same street in May 2019. Nobody remembers who had asked for it.',
	'“We will read here until our eyes hurt,” said a girl of ten. She had come with her whole class.',
	...Array.from({length: 12}, (_, i) => `Paragraph ${i} tells of other things in the street. They are not new.`),
];
const library = article('library', paragraphs, {title: 'A library for the town', language: 'en'});
const park = article('park', ['The park is closed until the summer, the town said on Monday.'], {language: 'en'});

const telling = (...texts: readonly (readonly [string, number])[]): Telling => {
	const said = texts.map(([text, paragraph]) => ({text, paragraph}));
	return {by: 'llama', ...toldFacts(said, {title: library.title, paragraphs}, 'llama')};
};
const told = telling(['Nobody remembers who had asked for it', 2], ['She had come with her whole class', 3]);

/** A reader whose user has a program, of which nothing is known before. */
const start = (toldBefore: ReaderState['toldBefore'] = () => undefined, rows = 24) =>
	startState(arrayShelf([library, park]), {columns: 80, rows}, {toldBefore});
const facts = (state: ReaderState): readonly KeyFact[] => openArticle(state).facts;
const texts = (state: ReaderState) => facts(state).map(({text}) => text);
const arrives = (state: ReaderState, key = 'library', one: Telling = told) =>
	act(state, {type: 'told', key, telling: one});
const shownAt = (state: ReaderState) => {
	const {top, geometry} = openArticle(state);
	return [top, geometry.text.rows, state.article!.current];
};

describe('the facts of the user’s program', () => {
	test('are asked for when an article is opened, and khabar’s own are shown meanwhile', () => {
		assert.deepEqual(effectsOf(start(), 'return'), [{type: 'askForFacts', key: 'library', article: library}]);
		assert.ok(facts(press(start(), 'return')).every(({origin}) => origin === 'extracted'));
		assert.deepEqual(effectsOf(startWith([library]), 'return'), []);
		assert.deepEqual(
			effectsOf({...startWith([{...library, keyFacts: [{text: 'x'}]}]), toldBefore: () => told}, 'return'),
			[],
		);
	});

	test('take their place when they come, and the text stays where it is', () => {
		const reading = press(start(), 'return', 'j', 'e');
		const after = arrives(reading);
		assert.deepEqual(
			texts(after),
			told.facts.map(({text}) => text),
		);
		assert.deepEqual(shownAt(after), shownAt(reading));
		// So it does when there are more of them, and when they go on to be read.
		const more = telling(...paragraphs.slice(0, 8).map((text, i) => [text.slice(0, -1), i] as const));
		assert.deepEqual(shownAt(arrives(reading, 'library', more)), shownAt(reading));
		assert.deepEqual(shownAt(press(arrives(reading, 'library', more), 'e')), shownAt(press(reading, 'e')));
	});

	test('wait while a fact is looked at, or something is written', () => {
		const own = texts(press(start(), 'return'));
		const inFacts = arrives(press(start(), 'return', 'tab'));
		assert.deepEqual(texts(inFacts), own);
		assert.deepEqual(
			texts(press(inFacts, 'tab')),
			told.facts.map(({text}) => text),
		);
		const highlighted = arrives(press(start(), 'return', '.'));
		assert.deepEqual(texts(highlighted), own);
		const writing = arrives(write(press(start(), 'return', '/'), 'park'));
		assert.deepEqual(texts(writing), own);
		assert.deepEqual(
			texts(press(writing, 'escape')),
			told.facts.map(({text}) => text),
		);
	});

	test('that come for another article are shown when that is opened, and nothing moves now', () => {
		const inPark = press(start(), 'j', 'return');
		const after = arrives(inPark);
		assert.deepEqual(texts(after), texts(inPark));
		assert.deepEqual(
			texts(press(after, '[')),
			told.facts.map(({text}) => text),
		);
		assert.equal(arrives(start()).article, undefined);
	});

	test('are there at once where they are known, without asking', () => {
		const state = start(({id}) => (id === 'library' ? told : undefined));
		assert.deepEqual(effectsOf(state, 'return'), []);
		assert.deepEqual(
			texts(press(state, 'return')),
			told.facts.map(({text}) => text),
		);
		const nothing = start(() => ({by: 'llama', facts: [], dropped: 0}));
		assert.ok(facts(press(nothing, 'return')).every(({origin}) => origin === 'extracted'));
	});

	test('go with their text when the page of the article is fetched, and are asked for anew', () => {
		const page = {article: {...library, paragraphs: [paragraphs.join(' ')]}};
		const fetched = (state: ReaderState) => act(state, {type: 'page', key: 'library', page});
		const reading = fetched(arrives(press(start(), 'return')));
		assert.ok(facts(reading).every(({origin}) => origin === 'extracted'));
		const asked = update(arrives(press(start(), 'return')), {type: 'page', key: 'library', page}).effects;
		assert.deepEqual(asked, [{type: 'askForFacts', key: 'library', article: page.article}]);
		// What is told of the text of before comes too late.
		const late = arrives(fetched(press(start(), 'return')));
		assert.ok(facts(late).every(({origin}) => origin === 'extracted'));
		for (const state of [reading, late]) assert.equal(press(state, '.').article!.current, 0);
		const again = arrives(late, 'library', {
			by: 'llama',
			...toldFacts([{text: 'Nobody remembers who had asked for it', paragraph: 0}], page.article, 'llama'),
		});
		assert.deepEqual(texts(again), ['Nobody remembers who had asked for it']);
	});

	test('are missed in one line, once for each kind of failure, and khabar’s own stay', () => {
		const failure = {type: 'tooSlow', seconds: 60} as const;
		const failed = (state: ReaderState, key: string) =>
			act(state, {type: 'told', key, telling: {by: 'llama', failure}});
		const opened = press(start(), 'return');
		const once = failed(opened, 'library');
		assert.deepEqual(once.notice, {type: 'nothingTold', by: 'llama', failure});
		assert.deepEqual(texts(once), texts(opened));
		assert.equal(failed(press(once, ']'), 'park').notice, undefined);
	});

	test('are counted in what is known of the article', () => {
		const {about} = press(arrives(press(start(), 'return'), 'library', {...told, dropped: 3}), 'i');
		assert.deepEqual([about?.told?.by, about?.told?.dropped], ['llama', 3]);
	});
});

const marks = (state: ReaderState) => state.states.get('library')?.facts?.map(({text, is}) => [text, is]) ?? [];

describe('F', () => {
	test('marks nothing where something else stands in the place of an article', () => {
		const written = press(start(), 'return');
		const entry = {...written.article!.entry, isNoArticle: true};
		const marked = press({...written, article: {...written.article!, entry}}, 'F');
		assert.deepEqual([marked.notice, facts(marked)], [{type: 'noFactHere'}, []]);
	});

	const reader = () => press(startWith([library, park]), 'return');

	test('among the facts goes through key fact, none and nothing, and the fact stays selected', () => {
		const [, second] = texts(reader());
		const key = press(act(press(reader(), 'tab'), {type: 'selectFact', fact: 1}), 'F');
		assert.deepEqual(marks(key), [[second, 'key']]);
		assert.deepEqual([key.article!.fact, texts(key)[0]], [0, second]);
		const none = press(key, 'F');
		assert.deepEqual(marks(none), [[second, 'none']]);
		assert.deepEqual([texts(none).at(-1), none.article!.fact], [second, texts(none).length - 1]);
		const unmarked = press(none, 'F');
		assert.deepEqual(marks(unmarked), []);
		assert.deepEqual(texts(unmarked), texts(reader()));
		assert.equal(unmarked.article!.fact, 1);
		assert.deepEqual(unmarked.notice, {type: 'factMarked', is: 'unmarked'});
	});

	test('in the text marks the sentence that is read, which is shown first from then on', () => {
		const sentence = 'They are not new';
		const found = press(write(press(reader(), '/'), sentence), 'return');
		const marked = press(found, 'F');
		assert.deepEqual(marks(marked), [[sentence, 'key']]);
		assert.deepEqual([facts(marked)[0]!.text, facts(marked)[0]!.origin], [sentence, 'user']);
		assert.deepEqual(openArticle(marked).geometry, openArticle(found).geometry);
		// What nobody else takes for a fact is a key fact or nothing.
		assert.deepEqual(marks(press(marked, 'F')), []);
	});

	test('in the text marks the fact that is shown, or the one that the sentence has', () => {
		const shown = press(reader(), '.');
		const text = facts(shown)[shown.article!.fact]!.text;
		assert.deepEqual(marks(press(shown, 'F')), [[text, 'key']]);
		const first = facts(reader()).find(({paragraph}) => paragraph === 0)!;
		assert.deepEqual(marks(press(reader(), 'F')), [[first.text, 'key']]);
	});

	test('in the text marks the sentence that the reader went to', () => {
		const second = press(reader(), 'j', ')', ')', 'F');
		assert.deepEqual(marks(second), [['It is open every day but Friday', 'key']]);
	});

	test('says so where there is no sentence, and u takes back one mark after the other', () => {
		const code = {...article('code', []), paragraphs: [{text: 'let x = 1;', kind: 'code' as const}]};
		assert.deepEqual(press(startWith([code]), 'return', 'F').notice, {type: 'noFactHere'});
		const twice = press(reader(), 'tab', 'F', 'F');
		const once = press(twice, 'u');
		assert.equal(marks(once)[0]![1], 'key');
		assert.equal(facts(once)[once.article!.fact]!.mark, 'key');
		assert.deepEqual(marks(press(once, 'u')), []);
		const found = press(write(press(reader(), '/'), 'They are not new'), 'return', 'F', 'u');
		assert.equal(found.article!.highlighted, false);
		assert.deepEqual(texts(found), texts(reader()));
	});

	test('holds for the facts of a program too, and those that are none are not stepped to in the text', () => {
		const state = press(arrives(press(start(), 'return')), 'tab', 'F', 'F', 'tab');
		assert.equal(facts(state).at(-1)!.mark, 'none');
		const visited = press(state, 'g', '.', '.');
		assert.equal(facts(visited)[visited.article!.fact]!.text, 'She had come with her whole class');
	});
});
