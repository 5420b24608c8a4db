import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {untouched} from '../../../source/article/reading-state.ts';
import {modeOf} from '../../../source/reader/state/mode.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {update} from '../../../source/reader/update.ts';
import {briefLines, briefRows, isStoryRead, shownBriefLines} from '../../../source/reader/windows/brief-window.ts';
import {rowText} from '../../../source/text/row.ts';
import {randomNumbers} from '../../support/random.ts';
import {act, article, effectsOf, press, startWith, withStories} from '../../support/reader-states.ts';

const flood = 'ارتفع عدد ضحايا الفيضانات في مدينة درنة الليبية إلى 5200 قتيل بعد انهيار سدي وادي درنة.';
const articles = [
	article('one', [flood, 'وقالت البلدية إن فرق الإنقاذ تبحث عن 300 مفقود في حي الساحل الشرقي.'], {
		title: 'ضحايا فيضانات درنة يتجاوزون 5200 قتيل بعد انهيار السدين',
		source: 'الساحل',
		published: '2025-09-12',
	}),
	article('two', ['وصلت أول سفينة مساعدات إلى ميناء بنغازي تحمل 40 طنًا من الأدوية والخيام.'], {
		title: 'سفينة مساعدات تصل إلى ميناء بنغازي',
		source: 'الميناء',
		published: '2025-09-12',
	}),
	article('three', [flood, 'وأعلنت الحكومة الحداد ثلاثة أيام في جميع مدن البلاد على الضحايا.'], {
		title: 'انهيار سدي درنة: ضحايا الفيضانات يتجاوزون 5200 قتيل',
		source: 'المدى',
		published: '2025-09-12',
	}),
];
const size = {columns: 80, rows: 24};
const brief = withStories(press(startWith(articles, size), 'B'));
const selected = (state: ReaderState) => briefLines(state.brief!)[state.brief!.selected]!;

describe('the brief', () => {
	test('has the stories of the unread articles, those that more tell first, each fact once', () => {
		const {stories} = brief.brief!;
		assert.deepEqual(
			stories!.map(({articles}) => articles.map(({key}) => key).sort()),
			[['one', 'three'], ['two']],
		);
		const shared = stories![0]!.facts.filter(({sources}) => sources.length === 2);
		assert.equal(shared.length, 1);
	});

	test('Enter goes to the place of a fact in its article, Esc back to the line', () => {
		const onFact = press(brief, 'j');
		const {fact} = selected(onFact);
		const opened = press(onFact, 'return');
		assert.equal(modeOf(opened), 'text');
		assert.equal(opened.article!.entry.key, fact!.sources[0]!.article.key);
		assert.equal(opened.article!.current, fact!.sources[0]!.fact.paragraph);
		assert.equal(opened.article!.highlighted, true);
		const back = press(opened, 'escape');
		assert.equal(modeOf(back), 'brief');
		assert.equal(selected(back).fact, fact);
		assert.equal(modeOf(press(back, 'escape')), 'list');
	});

	test('a fact that stands at the end of its article is only looked at until the reader moves', () => {
		const opening = 'قال الوزير إن الحكومة ستفتح ثلاث مدارس جديدة في العاصمة قبل بداية العام المقبل.';
		const long = article('long', [...Array.from({length: 60}, () => opening), flood], {
			keyFacts: [{text: flood, paragraph: 60}],
		});
		const opened = press(withStories(press(startWith([long], size), 'B')), 'j', 'return');
		assert.deepEqual([opened.article!.current, opened.states.get('long')], [60, untouched]);
		assert.equal(press(opened, 'j').states.get('long')!.read, true);
	});

	test('J and K go from story to story, within an article ] and [ as well', () => {
		const second = press(brief, 'J');
		assert.equal(selected(second).story, brief.brief!.stories![1]);
		assert.equal(press(second, 'J'), second);
		assert.equal(selected(press(second, 'K')).story, brief.brief!.stories![0]);
		assert.equal(press(brief, 'return', ']').article!.entry.key, 'two');
		const onFact = press(second, 'j', 'return');
		assert.equal(press(onFact, ']'), onFact);
		const before = press(onFact, '[');
		assert.ok(brief.brief!.stories![0]!.articles.some(({key}) => key === before.article!.entry.key));
		assert.equal(press(before, '['), before);
		assert.equal(selected(press(before, 'q')).story, brief.brief!.stories![0]);
	});

	test('names who tells a story with the comma of its direction', () => {
		const fact = 'The flood in the town of Derna killed 5200 people after two dams had burst.';
		const titled = {title: 'Flood in Derna kills 5200 after two dams burst', published: '2025-09-12'};
		const told = ['BBC', 'CNN'].map(source => article(source, [fact], {...titled, source}));
		const noteOf = (list: readonly Article[]) => {
			const [first] = briefLines(withStories(press(startWith(list, size), 'B')).brief!);
			return rowText(briefRows(first!, {columns: 80, line: 80, isSelected: false, isRead: false, when: () => ''})[1]!);
		};
		assert.match(noteOf(told), /BBC, CNN/);
		assert.match(noteOf(articles), /،/);
	});

	test('N marks all articles of a story as read, u takes all of it back', () => {
		const marked = press(brief, 'N');
		const read = (state: ReaderState) => ['one', 'two', 'three'].map(key => state.states.get(key)?.read ?? false);
		assert.deepEqual(read(marked), [true, false, true]);
		assert.deepEqual(read(press(marked, 'u')), [false, false, false]);
	});

	test('a story of which all is read has a mark', () => {
		const {story} = selected(brief);
		assert.equal(isStoryRead(brief, story), false);
		assert.equal(isStoryRead(press(brief, 'N'), story), true);
	});

	test('that is left before it is made stays left', () => {
		const left = press(startWith(articles, size), 'B', 'q');
		assert.equal(modeOf(act(left, {type: 'brief', shown: {stories: []}})), 'list');
	});

	test('has the selected line in its window, whatever is pressed and however large the screen is', () => {
		const seed = 11_24;
		const random = randomNumbers(seed);
		const keys = ['j', 'k', 'space', 'b', 'g', 'G', 'J', 'K'];
		let state = brief;
		for (let step = 0; step < 1000; step++) {
			state =
				random(10) === 0
					? act(state, {type: 'resize', size: {columns: 1 + random(100), rows: 1 + random(30)}})
					: press(state, keys[random(keys.length)]!);
			assert.ok(shownBriefLines(state).includes(state.brief!.selected), `seed ${seed}, step ${step}`);
		}
	});

	describe('while articles come in', () => {
		/** The brief of the first articles, and the list that the others come into. */
		function begun() {
			const coming = articles.slice(0, 1);
			const state = withStories(press(startWith(coming, size), 'B'));
			return {state, arrive: () => coming.push(...articles.slice(1))};
		}
		const refresh = {type: 'refresh'} as const;
		const sources = ({brief}: ReaderState) =>
			brief!.stories!.flatMap(({articles}) => articles.map(({source}) => source));

		test('grows as they do, and the selected line stays selected', () => {
			const {state, arrive} = begun();
			const onFact = press(state, 'j', 'j');
			arrive();
			const {state: asked, effects} = update(onFact, refresh);
			assert.deepEqual(
				effects.map(({type}) => type),
				['findStories'],
			);
			assert.deepEqual(sources(asked), ['الساحل'], 'what is shown stays until there is more');
			const grown = withStories(asked);
			assert.deepEqual(sources(grown).sort(), ['الساحل', 'المدى', 'الميناء']);
			assert.equal(selected(grown).fact?.text, selected(onFact).fact?.text);
		});

		test('asks for nothing where nothing has come', () => {
			assert.deepEqual(update(begun().state, refresh).effects, []);
		});

		test('waits until the article that is open is closed', () => {
			const {state, arrive} = begun();
			const reading = press(state, 'return');
			arrive();
			const {state: still, effects} = update(reading, refresh);
			assert.deepEqual(effects, []);
			assert.deepEqual(
				effectsOf(still, 'q').map(({type}) => type),
				['findStories'],
			);
		});
	});
});
