import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {applySgr, marksBlanks, styleChange} from '../../../source/terminal/row/style.ts';
import {Screen} from '../../support/screen.ts';

const attributes = ['1', '2', '3', '4', '7', '9', '53', '31', '38;5;200', '38;2;1;2;3', '42', '48;5;17'];
const styles = [
	'',
	...attributes.flatMap((a, i) => [a, ...attributes.slice(i + 1).map(b => `${a};${b}`)]),
	'1;2;4;7',
].map(list => applySgr('', list));

describe('style changes', () => {
	it('turn any pen into any other, in no more bytes than from a plain pen on', async () => {
		const screen = new Screen(styles.length, 1);
		/** How a character looks after each of these, from a plain pen on. */
		const looks = async (sequences: readonly string[]) => {
			await screen.write(`\x1b[H${sequences.map(sequence => `\x1b[m${sequence}x`).join('')}`);
			return screen.cells(0).map(cell => cell.style);
		};
		const wanted = await looks(styles.map(style => style && `\x1b[${style}m`));
		let single = 0;
		let reset = 0;
		for (const from of styles) {
			const changes = styles.map(to => styleChange(from, to));
			assert.deepEqual(await looks(changes.map(change => styleChange('', from) + change)), wanted, from);
			for (const [i, change] of changes.entries()) {
				assert.ok(change.length <= `\x1b[0;${styles[i]}m`.length);
				assert.equal(change === '', styles[i] === from);
				if (/\[(?:2[23479]|39|49|55)/.test(change)) single++;
				if (/\[;/.test(change)) reset++;
			}
		}
		assert.ok(single > 100 && reset > 100, `${single} ${reset}`);
	});

	it('clear faint and bold together, and set again the one that stays', () => {
		assert.equal(styleChange('1;2;38;2;1;2;3', '2;38;2;1;2;3'), '\x1b[22;2m');
		assert.equal(styleChange('4;31', '4'), '\x1b[39m');
		assert.equal(styleChange('4;31', ''), '\x1b[m');
		assert.equal(styleChange('1;7;9', '7'), '\x1b[;7m');
		assert.equal(styleChange('31', '32'), '\x1b[32m');
	});

	it('know the styles that show on blanks', () => {
		for (const style of ['4', '7', '9', '1;42', '48;5;17', '53', '4:3'])
			assert.ok(marksBlanks(applySgr('', style)), style);
		for (const style of ['', '1', '2', '3', '31', '38;5;200', '91'])
			assert.ok(!marksBlanks(applySgr('', style)), style);
	});
});
