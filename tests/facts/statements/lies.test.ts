import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {codes} from '../guards.ts';
import {allowed} from './allowed.ts';

/**
 * Sentences in the manner of news, under the reason why a cut would lie: «⟦…⟧» must not be cut from «‹…›». `lies/` has them
 * by language.
 */
for (const code of codes) {
	const text = readFileSync(new URL(`lies/${code}.txt`, import.meta.url), 'utf8');
	let why = '';
	for (const line of text.trim().split('\n')) {
		if (line.startsWith('#')) {
			why = line.slice(2);
			continue;
		}
		const [needed = '', claim = ''] = [/⟦(.*?)⟧/u, /‹(.*?)›/u].map(form => line.match(form)?.[1]);
		test(`a cut would lie (${code}), ${why}: ${needed}`, () => {
			const all = allowed(line.replace(/[⟦⟧‹›]/gu, ''), code);
			assert.ok(all.some(statement => statement.includes(claim) && statement.includes(needed)));
			for (const statement of all)
				if (statement.includes(claim)) assert.ok(statement.includes(needed), `${line}\n${statement}`);
		});
	}
}
