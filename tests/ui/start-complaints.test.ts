import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {update} from '../../source/reader/update.ts';
import {rowText, rowWidth} from '../../source/text/row.ts';
import {listRows} from '../../source/ui/list/list-rows.ts';
import {ar, en} from '../support/messages.ts';
import {article, startWith} from '../support/reader-states.ts';

const complaints = ['config.json: thme: there is no setting of this name; did you mean theme?', 'x: permission denied'];
const started = (columns: number, rows: number, told: readonly string[] = complaints) => ({
	...startWith([article('One', ['A text.'])]),
	size: {columns, rows},
	complaints: told,
});
const screenOf = (state: ReturnType<typeof started>, messages = en) =>
	listRows(state, messages).map(row => rowText(row).trimEnd());

describe('what is wrong at the start', () => {
	test('stands above the list, in the language of the interface', () => {
		const rows = screenOf(started(100, 24));
		assert.match(rows[1]!, /^ config\.json: thme: there is no setting/);
		assert.match(rows[2]!, /^ x: permission denied$/);
		assert.ok(rows.some(row => row.includes('One')));
		const words = screenOf(started(100, 24), ar).join('\n');
		assert.ok(!/no setting|permission/.test(words), words);
	});

	test('goes with any key, which does what it always does, and with Enter, which does nothing else', () => {
		for (const [key, isOpen] of [
			['return', false],
			['l', true],
		] as const) {
			const {state} = update(started(80, 24), {type: 'key', key});
			assert.deepEqual([state.complaints.length, state.article !== undefined], [0, isOpen], key);
		}
		const welcome = {...started(80, 24), isWelcome: true};
		const {state} = update(welcome, {type: 'key', key: 'q'});
		assert.deepEqual([state.complaints.length, state.isWelcome, state.done], [0, true, false]);
	});

	test('fills a screen of any size exactly, and counts what it has no room for', () => {
		const many = Array.from({length: 40}, (_, i) => `${complaints[0]} ${i}`);
		for (const messages of [en, ar])
			for (let columns = 1; columns <= 100; columns += columns < 30 ? 1 : 13)
				for (let rows = 1; rows <= 60; rows += rows < 12 ? 1 : 11)
					for (const told of [complaints, many]) {
						const shown = listRows(started(columns, rows, told), messages);
						assert.equal(shown.length, rows, `${columns}×${rows}`);
						assert.ok(
							shown.every(row => rowWidth(row) <= columns),
							`${columns}×${rows}`,
						);
					}
		assert.ok(screenOf(started(100, 24, many)).some(row => /^ … and \d+ more/.test(row)));
	});
});
