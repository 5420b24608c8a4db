import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Tally} from '../../../source/commands/shared/tally.ts';

test('what became of articles is counted, and what did not happen is left out', () => {
	const tally = new Tally();
	assert.equal(`${tally}`, 'nothing added');
	for (let i = 0; i < 12_345; i++) tally.count({what: 'added'});
	tally.count({what: 'unchanged'});
	assert.equal(`${tally}`, '12,345 added, 1 unchanged');
	assert.equal(tally.taken, 12_346);
	tally.count({what: 'updated', changed: ['title', 'text']});
	tally.count({what: 'updated', changed: ['text']});
	tally.count({what: 'merged', id: 'a'});
	assert.equal(`${tally}`, '12,345 added, 2 updated (text 2, title 1), 1 unchanged, 1 merged');
});

test('reasons are counted together wherever they occur, the most frequent first', () => {
	const tally = new Tally();
	const file = 'a.jsonl';
	tally.fail({file, path: 'paragraphs[3]', message: 'must be text, not a number'});
	tally.fail({file, path: '[2].title', message: 'is missing'});
	tally.fail({file, path: '[7].title', message: 'is missing'});
	tally.fail({file, position: {line: 3}, message: 'is not JSON: expected a value, found "x"'});
	tally.fail({file, position: {line: 4}, message: 'is not JSON: it ends too early, inside the list that opens at 1:1'});
	tally.fail({file, position: {line: 5}, message: 'is not JSON: expected a value, found the end'});
	assert.equal(
		tally.failures(),
		'6 could not be added: 3 × is not JSON, 2 × title: is missing, 1 × paragraphs: must be text',
	);
});

test('of many reasons the rest is only counted', () => {
	const tally = new Tally();
	for (let i = 0; i < 5000; i++) tally.fail({file: 'x', message: `reason ${i}`});
	tally.fail({file: 'x', message: 'reason 7'});
	assert.match(
		tally.failures(),
		/^5,001 could not be added: 2 × reason 7, (?:1 × reason \d, ){4}4,995 for other reasons$/,
	);
});
