import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {findings, keyFacts} from '../../source/facts/key-facts.ts';
import {noise} from './noise.ts';

for (const [language, {title, story, lines, tails}] of Object.entries(noise)) {
	describe(`what pages leave in their articles (${language})`, () => {
		for (const [kind, texts] of Object.entries(lines)) {
			for (const text of texts) {
				test(`is no fact, ${kind}: ${text}`, () => {
					// A byline stands above the story, a heading in it, the rest after it.
					const at = {byline: 0, picture: 1, 'section head': 2}[kind] ?? story.length;
					const paragraphs = story.toSpliced(at, 0, text);
					const {skipped, weighed} = findings({title, paragraphs, language});
					assert.deepEqual(
						skipped.map(({paragraph}) => paragraph),
						[at],
					);
					assert.ok(weighed().every(({paragraph}) => paragraph !== at));
				});
			}
		}

		for (const tail of tails) {
			test(`is left out of the last paragraph: ${tail}`, () => {
				const paragraphs = story.with(-1, `${story.at(-1)} ${tail}`);
				const facts = keyFacts({title, paragraphs, language}, {limit: 9});
				assert.equal(facts.length, story.length);
				assert.ok(
					facts.every(({text}) => !text.includes(tail.slice(0, 12))),
					facts.map(({text}) => text).join('\n'),
				);
			});
		}
	});
}
