import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {display} from '../../../source/terminal/models/display.ts';
import {displayModels, goesByFirstLetter} from '../../../source/terminal/models/display-model.ts';
import {encode} from '../../../source/terminal/models/encode.ts';
import type {ScreenRow} from '../../../source/terminal/row/screen-row.ts';
import type {Row} from '../../../source/text/cell.ts';
import type {Direction} from '../../../source/text/direction.ts';
import {rowText} from '../../../source/text/row.ts';
import {listRows} from '../../../source/ui/list/list-rows.ts';
import {ar, en} from '../../support/messages.ts';
import {article, press, startWith} from '../../support/reader-states.ts';

/** A terminal that goes by the first letter of a row, and on which a strong blank would be seen. */
const model = {...displayModels.detected, strongBlank: false};
const columns = 80;

const mixed = [
	article('a', ['نص'], {title: 'عنوان عربي (طويل) عن 12 سفينة', source: 'The Harbour Post'}),
	article('b', ['Text'], {title: 'An English title, with 3.5% in it', source: 'صحيفة الساحل'}),
	article('c', ['نص'], {title: 'خبر فيه Unicode 15.1 وأرقام', source: 'المرسى'}),
	article('d', ['Text'], {title: '2026', source: 'صحيفة'}),
];

const cellsOf = (row: Row): ScreenRow => row.map(({text, width}) => ({text, width, style: ''}));

/** How many rows of the list a terminal of this model cannot be made to show. */
function wrongRows(listDirection: Direction, byFirstLetter: readonly undefined[]): string[] {
	const {direction} = listDirection === 'rtl' ? ar : en;
	let state = startWith(mixed, {columns, rows: 12});
	state = {...state, direction, display: {models: [], isNamed: false, byFirstLetter}};
	state = press(state, 'j', 's');
	return listRows(state, listDirection === 'rtl' ? ar : en)
		.slice(1, -1)
		.filter(
			row =>
				rowText(display(model, encode(model, cellsOf(row), columns), columns)).trimEnd() !== rowText(row).trimEnd(),
		)
		.map(row => rowText(row));
}

describe('on a terminal that gives a row the direction of its first letter', () => {
	for (const direction of ['ltr', 'rtl'] as const)
		test(`each row of the list begins with a letter, and is shown right: ${direction}`, () => {
			assert.deepEqual(wrongRows(direction, [undefined]), []);
			assert.notDeepEqual(wrongRows(direction, []), [], 'without the letter it would not be');
		});

	test('only where nothing that is not seen does the same', () => {
		assert.equal(goesByFirstLetter(model), true);
		for (const [name, other] of Object.entries(displayModels)) assert.equal(goesByFirstLetter(other), false, name);
	});
});
