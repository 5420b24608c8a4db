import assert from 'node:assert/strict';
import {test} from 'node:test';
import {breakRows, prepare, visualRow} from '../../source/text/layout.ts';
import {line, lines, logicalLines, rowText} from '../../source/text/row.ts';
import {randomNumbers} from '../support/random.ts';

const random = randomNumbers(1808);
const parts = [
	'قال الوزير ',
	'the minister ',
	'12,5 ',
	'a\u0300\u0301\u0302',
	'«خبر» ',
	'(x) ',
	'ـ',
	'لا',
	'👩‍👩‍👧 ',
	'1.2.3 ',
];
const textOf = (length: number) => {
	let text = '';
	while (text.length < length) text += parts[random(parts.length)];
	return text;
};

test('the rows that are seen of a long text are those that all of it would begin with', () => {
	for (let i = 0; i < 60; i++) {
		const text = textOf(1 + random(6000));
		const [width, most] = [1 + random(60), 1 + random(4)];
		for (const direction of ['rtl', 'ltr'] as const) {
			const whole = prepare(text, {direction});
			const expected = breakRows(whole, width)
				.slice(0, most - 1)
				.map(range => rowText(visualRow(whole, range, width)));
			const rows = lines(text, width, most, {direction});
			assert.deepEqual(
				rows.slice(0, most - 1).map(rowText),
				expected,
				`seed 1808, ${JSON.stringify(text.slice(0, 200))}`,
			);
			assert.ok(logicalLines(text, width, most, {direction}).length <= most);
		}
	}
});

test('a line of a text of any length takes no longer than a short one, marks and all', () => {
	const unit = {
		words: 'خبر ',
		digits: '1',
		dots: '1.',
		marks: 'a\u0301',
		addresses: 'http://',
		slashes: '/',
		brackets: '(',
	};
	for (const [name, text] of Object.entries(unit)) {
		const long = text.repeat(2_000_000 / text.length);
		const short = long.slice(0, 4000);
		for (const width of [1, 40, 200]) {
			assert.equal(rowText(line(long, width)), rowText(line(short, width)), name);
			assert.deepEqual(lines(long, width, 3).map(rowText), lines(short, width, 3).map(rowText), name);
		}
	}
});
