import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, test} from 'node:test';
import {ReadingStates} from '../../../source/library/storage/reading-states.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'khabar-looked-for-'));
const words = (text: string) => ({text, by: 'words'}) as const;
const letters = (text: string) => ({text, by: 'letters'}) as const;

describe('what was looked for', () => {
	test('is kept over sessions, the newest first and each once, where only the user can read it', () => {
		const file = join(folder(), 'state.sqlite');
		const first = new ReadingStates(file, assert.fail);
		first.remember([words('one'), letters('one'), words('two')]);
		first.close();
		const second = new ReadingStates(file, assert.fail);
		second.remember([words('one')]);
		assert.deepEqual(second.lookedFor(), [words('one'), words('two'), letters('one')]);
		second.close();
		for (const name of readdirSync(join(file, '..')))
			assert.equal(statSync(join(file, '..', name)).mode & 0o077, 0, name);
	});

	test('by two khabars at once is kept of both', () => {
		const file = join(folder(), 'state.sqlite');
		const one = new ReadingStates(file, assert.fail);
		const other = new ReadingStates(file, assert.fail);
		one.remember([words('one')]);
		other.remember([words('other')]);
		assert.deepEqual(one.lookedFor(), [words('other'), words('one')]);
		one.close();
		other.close();
	});

	test('is bounded: the newest hundred of each kind stay', () => {
		const states = new ReadingStates(join(folder(), 'state.sqlite'), assert.fail);
		states.remember([letters('kept'), ...Array.from({length: 130}, (_, at) => words(`${at}`))]);
		const kept = states.lookedFor();
		assert.equal(kept.length, 101);
		assert.deepEqual([kept[0], kept[99], kept[100]], [words('129'), words('30'), letters('kept')]);
		states.close();
	});

	test('comes to a file of an older khabar, which knows nothing of it', () => {
		const file = join(folder(), 'state.sqlite');
		new ReadingStates(file, assert.fail).close();
		const old = new DatabaseSync(file);
		old.exec('DROP TABLE looked_for');
		old.close();
		const states = new ReadingStates(file, assert.fail);
		states.remember([words('one')]);
		assert.deepEqual(states.lookedFor(), [words('one')]);
		states.close();
	});

	test('is no reason to stop where it cannot be kept', () => {
		const file = join(folder(), 'state.sqlite');
		writeFileSync(join(file, '..', 'nothing'), '');
		const warnings: string[] = [];
		const states = new ReadingStates(join(file, '..', 'nothing', 'state.sqlite'), warning => warnings.push(warning));
		states.remember([words('one')]);
		assert.deepEqual(states.lookedFor(), [words('one')]);
		assert.equal(warnings.length, 1);
		states.close();
	});
});
