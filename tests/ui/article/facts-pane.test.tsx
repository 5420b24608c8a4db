import assert from 'node:assert/strict';
import {test} from 'node:test';
import {render} from 'ink-testing-library';
import {openArticle} from '../../../source/reader/state/open-article.ts';
import type {Action} from '../../../source/reader/update.ts';
import {FactsPane} from '../../../source/ui/article/facts-pane.tsx';
import {en} from '../../support/messages.ts';
import {article, press, start, startWith} from '../../support/reader-states.ts';

function factsPane(columns: number, rows: number, ...keys: string[]) {
	const state = press(start({columns, rows}), 'return', ...keys);
	const actions: Action[] = [];
	const pane = (
		<FactsPane open={openArticle(state)} state={state} messages={en} dispatch={action => actions.push(action)} />
	);
	return {...render(pane), actions};
}

test('lists the facts with a pointer at the selected one, filled while it has the keys', () => {
	assert.match(factsPane(80, 24).lastFrame()!.split('\n')[1]!, /◃$/);
	assert.match(factsPane(80, 24, 'tab').lastFrame()!.split('\n')[1]!, /◂$/);
});

test('says how many there are and that they are the publisher’s', () => {
	assert.match(factsPane(80, 24).lastFrame()!, /Key facts \(by the publisher\) 1\/3/);
});

test('says of what kind the selected fact is, and marks the kind of the others', () => {
	const extracted = article('kinds', [
		'قال الوزير إن الحكومة ستفتح ثلاث مدارس جديدة في العاصمة قبل بداية العام الدراسي المقبل.',
		'وبلغت كلفة المشروع 12.5 مليون دولار، وفق بيان صدر عن الوزارة أمس الأول.',
	]);
	const state = press(startWith([extracted]), 'return');
	const open = openArticle(state);
	const frame = render(<FactsPane open={open} state={state} messages={en} dispatch={() => {}} />).lastFrame()!;
	const kinds = open.facts.map(({kind}) => kind);
	assert.deepEqual(kinds, ['statement', 'number']);
	const [heading, ...rows] = frame.split('\n');
	assert.match(heading!, /Key facts 1\/2 · statement/);
	assert.ok(rows.some(row => /◃$/.test(row)) && rows.some(row => /#$/.test(row)));
});

test('tells of each move and of the choice, and of nothing while it has not the keys', async () => {
	const focused = factsPane(80, 24, 'tab');
	focused.stdin.write('j');
	focused.stdin.write('3');
	assert.deepEqual(focused.actions, [
		{type: 'selectFact', fact: 1},
		{type: 'chooseFact', fact: 2},
	]);
	const unfocused = factsPane(80, 24);
	unfocused.stdin.write('j');
	assert.deepEqual(unfocused.actions, []);
});

test('folded, it is one row', () => {
	assert.equal(factsPane(80, 24, 'f').lastFrame()!.split('\n').length, 1);
});

test('with fewer rows than facts it shows a part of them', () => {
	assert.equal(factsPane(40, 12).lastFrame()!.split('\n').length, 3);
});

test('goes on from the fact that was selected while it did not have the keys', () => {
	const opened = press(start({columns: 80, rows: 24}), 'return');
	const actions: Action[] = [];
	const pane = (state: typeof opened) => (
		<FactsPane open={openArticle(state)} state={state} messages={en} dispatch={action => actions.push(action)} />
	);
	const {rerender, stdin} = render(pane(opened));
	const onThird = {...opened, article: {...opened.article!, fact: 2}};
	rerender(pane(onThird));
	rerender(pane(press(onThird, 'tab')));
	stdin.write('k');
	assert.deepEqual(actions, [{type: 'selectFact', fact: 1}]);
});
