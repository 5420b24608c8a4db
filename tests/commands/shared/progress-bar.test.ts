import assert from 'node:assert/strict';
import {test} from 'node:test';
import {barRow, ProgressBar} from '../../../source/commands/shared/progress-bar.ts';

test('a bar shows how far the work is, in the columns there are', () => {
	assert.equal(barRow(0.5, '4,512 articles', 79), `[${'#'.repeat(15)}${'.'.repeat(15)}]  50 %  4,512 articles`);
	assert.equal(barRow(0, 'x', 79), `[${'.'.repeat(30)}]   0 %  x`);
	assert.equal(barRow(1, 'x', 79), `[${'#'.repeat(30)}] 100 %  x`);
	assert.equal(barRow(2, 'x', 20), '[#########] 100 %  x');
	assert.equal(barRow(0.999, 'x', 10), '99 %  x');
	assert.equal(barRow(Number.NaN, '4,512 articles', 79), '4,512 articles');
	for (let width = 0; width < 60; width++) {
		for (const part of [0, 0.3, 1, Number.NaN]) assert.ok(barRow(part, '4,512 articles', width).length <= width);
	}
});

test('where there is no terminal nothing is shown', () => {
	const written: string[] = [];
	const write = (text: string) => written.push(text);
	for (const bar of [new ProgressBar({write}, 'xterm'), new ProgressBar({write, isTTY: true}, 'dumb')]) {
		bar.showNow(0.5, 'x');
		bar.clear();
	}
	assert.deepEqual(written, []);
});

test('a bar is one row that is taken away again', () => {
	const written: string[] = [];
	const bar = new ProgressBar({write: text => written.push(text), isTTY: true, columns: 40}, 'xterm');
	bar.clear();
	bar.showNow(0.5, 'x');
	bar.clear();
	bar.clear();
	assert.deepEqual(written, [`\r\x1b[K[${'#'.repeat(14)}${'.'.repeat(14)}]  50 %  x`, '\r\x1b[K']);
});
