import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {keyFacts} from '../../source/facts/key-facts.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the facts of a shipped article read as one would hope', () => {
	const article = JSON.parse(read('../../articles/ceasefire-call.json'));
	const lines = keyFacts(article).map(({kind, paragraph, text}) => `${kind} ¶ ${(paragraph ?? 0) + 1}\n${text}\n`);
	assert.equal(lines.join('\n'), read('ceasefire-call.facts.txt'));
});
