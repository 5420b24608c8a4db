import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {helpRows} from '../../../source/reader/windows/help-window.ts';
import {rowText, rowWidth} from '../../../source/text/row.ts';
import {App} from '../../../source/ui/app.tsx';
import {rowsOfHelp} from '../../../source/ui/help/help-rows.ts';
import {drawOn} from '../../support/ink-screen.ts';
import {ar, en} from '../../support/messages.ts';
import {press, start} from '../../support/reader-states.ts';

const languages = [
	['English', en, {}],
	['Arabic', ar, {layouts: ['arabicX11'], direction: 'rtl'}],
] as const;

const lettersOf = (text: string) => text.replace(/\p{M}/gu, '').normalize('NFKC');
/** What a row says, read from the left and from the right. */
const readings = (row: string) => [lettersOf(row), lettersOf([...row.replace(/\p{M}/gu, '')].reverse().join(''))];

describe('the help', () => {
	for (const [language, messages, own] of languages) {
		for (const columns of [80, 79, 60, 40, 24, 7, 1])
			test(`has all of its texts whole at ${columns} columns, in ${language}`, () => {
				for (const keys of [[], ['return', 'tab']]) {
					const state = press(start({columns, rows: 24}, own), ...keys, '?');
					const rows = rowsOfHelp(state, messages);
					for (const row of rows) {
						assert.ok(rowWidth(row) <= columns);
						assert.doesNotMatch(rowText(row), /…/);
					}
					// In very narrow columns a word may be broken.
					if (columns < 40) continue;
					const shown = rows.flatMap(row => readings(rowText(row))).join('\n');
					const told = helpRows(state)
						.flat()
						.flatMap(line => (line.type === 'keys' ? [messages.keys[line.bindings[0]!.help]] : []));
					assert.ok(told.length > 50);
					for (const word of told.flatMap(text => lettersOf(text).match(/\p{L}+/gu) ?? []))
						assert.ok(shown.includes(word), `${word} in\n${shown}`);
				}
			});

		test(`scrolls to the end of what is broken into rows, and back at once, in ${language}`, async () => {
			const size = {columns: 30, rows: 10};
			const opened = start(size, own);
			const rows = rowsOfHelp(press(opened, '?'), messages).map(row => rowText(row).trimEnd());
			const screen = drawOn(size.columns, size.rows, <App start={opened} messages={messages} />);
			const window = () => screen.text().slice(0, -1);
			await screen.press('?', 'G');
			assert.deepEqual(window(), rows.slice(-9));
			await screen.press('j', 'j', 'k');
			assert.deepEqual(window(), rows.slice(-10, -1));
			screen.close();
		});
	}

	test('has its rows made once, also while something else comes in', () => {
		const opened = press(start({columns: 80, rows: 24}), '?');
		const rows = rowsOfHelp(opened, en);
		const others = [press(opened, 'j'), {...opened, unread: {shelf: opened.shelf, count: 7}, isStale: true}];
		for (const other of others) assert.equal(rowsOfHelp(other, en), rows);
		const changed = [
			[{...opened, size: {columns: 40, rows: 24}}, en],
			[{...opened, helpQuery: 'next'}, en],
			[{...opened, layouts: ['arabicX11'], direction: 'rtl'}, en],
			[{...opened, ownKeys: {list: {X: 'quit'}}}, en],
			[press(start({columns: 80, rows: 24}), 'return', '?'), en],
			[opened, ar],
		] as const;
		for (const [state, messages] of changed)
			assert.notDeepEqual(rowsOfHelp(state, messages).map(rowText), rows.map(rowText));
	});

	test('scrolls within what was found in it', async () => {
		const screen = drawOn(60, 8, <App start={start({columns: 60, rows: 8})} messages={en} />);
		await screen.press('?', '/', 'n', 'e', 'x', 't', '\r', 'G');
		const end = screen.text();
		await screen.press('j', 'j', 'k');
		assert.notDeepEqual(screen.text().slice(0, -1), end.slice(0, -1));
		screen.close();
	});
});
