import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {Annotated} from '../../source/build/train/corpus.ts';
import {figures, mean} from '../../source/build/train/scoring.ts';
import {keyFacts} from '../../source/facts/key-facts.ts';

/**
 * Articles in the manner of news, with what a reader chose: «⟦…⟧» is an essential fact, «⟪…⟫» a useful one, and a paragraph
 * after «✗» is no part of the story.
 */
function annotated(language: string): Annotated[] {
	const text = readFileSync(new URL(`annotated/${language}.txt`, import.meta.url), 'utf8');
	return text
		.trim()
		.split('\n\n')
		.map((article, i) => {
			const [title = '', ...marked] = article.split('\n');
			const facts = marked.flatMap((line, paragraph) =>
				[...line.matchAll(/⟦([^⟧]*)⟧|⟪([^⟫]*)⟫/gu)].map(([, essential, useful]) => {
					return {paragraph, text: essential ?? useful ?? '', grade: essential === undefined ? 1 : 2};
				}),
			);
			const junk = marked.flatMap((line, paragraph) => (line.startsWith('✗') ? [paragraph] : []));
			const paragraphs = marked.map(line => line.replace(/[⟦⟧⟪⟫✗]/gu, ''));
			const outlet = 'own';
			return {id: `${language}-${i}`, title: title.slice(2), paragraphs, language, outlet, readings: [{facts, junk}]};
		});
}

for (const language of ['fa', 'ur', 'he']) {
	test(`the model that was trained on Arabic chooses what a reader would (${language})`, t => {
		const all = annotated(language).map(article => figures(article, keyFacts(article)));
		const [f1, hit, junk] = [
			mean(all.map(one => one.f1)),
			mean(all.map(one => one.hit)),
			mean(all.map(one => one.junk)),
		];
		t.diagnostic(
			`${all.length} articles: word F1 ${f1.toFixed(1)}, essential ${hit.toFixed(1)} %, junk ${junk.toFixed(1)} %`,
		);
		assert.ok(all.length >= 20);
		assert.ok(f1 >= 70, `word F1 ${f1}`);
		assert.ok(hit >= 90, `essential ${hit} %`);
		assert.equal(junk, 0);
	});
}
