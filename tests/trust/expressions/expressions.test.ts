import assert from 'node:assert/strict';
import {test} from 'node:test';
import {allowedOfOurs, allowedOfPackages} from './allowed.ts';
import type {Expression} from './expressions.ts';
import {allExpressions} from './find.ts';
import {growthOf} from './growth.ts';
import {judge, lookUp, unneeded} from './judge.ts';
import {keyOf, readTable} from './table.ts';

const expression = (source: string, flags = ''): Expression => ({source, flags, files: ['a.ts']});

test('every expression has been judged, and each that is not safe has a reason to stay', async () => {
	const table = readTable();
	const {own, others} = await allExpressions();
	assert.ok(own.length > 500 && others.length > 100, `${own.length} own and ${others.length} of packages were found`);
	assert.deepEqual(lookUp(own, table, allowedOfOurs).faults, []);
	assert.deepEqual(lookUp(others, table, allowedOfPackages).faults, []);
	assert.deepEqual(unneeded(own, table, allowedOfOurs), []);
	assert.deepEqual(unneeded(others, table, allowedOfPackages), []);
});

test('an expression that nobody has judged is told with its file, and one that is not safe with its verdict', () => {
	const [fresh, bad, safe] = [expression('a+'), expression(' +$'), expression('a')];
	const table = new Map([
		[keyOf(bad), '2nd degree polynomial'],
		[keyOf(safe), 'safe'],
	]);
	const {faults} = lookUp([fresh, bad, safe], table, {});
	assert.match(faults.join('\n'), /^a\.ts: \/a\+\/: run npm run trust.*\na\.ts: \/ \+\$\/: 2nd degree polynomial; .*$/);
	assert.deepEqual(lookUp([bad, safe], table, {' …': 'A reason.'}).faults, []);
	assert.deepEqual(lookUp([bad], table, {' +': 'A reason for another.'}).faults.length, 1);
	assert.deepEqual(unneeded([bad, safe], table, {' +$': 'A reason.', a: 'None.'}), ['a']);
});

test('an expression whose time grows with the square of the text is judged so', async () => {
	assert.equal(await judge(expression('^a+b')), 'safe');
	assert.match(await judge(expression('\\s+$')), /^2nd degree polynomial; measured: n\^/);
	assert.ok(growthOf(expression('\\s+$')).power > 1.6);
});
