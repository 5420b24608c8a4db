import {languageOf} from '../../../source/facts/language/detect-language.ts';
import {words} from '../../../source/facts/language/words.ts';
import {parse} from '../../../source/facts/sentence/parts.ts';
import type {Naming} from '../../../source/facts/statements/attribution.ts';
import {namedAfter, placesOf, statements} from '../../../source/facts/statements/statements.ts';
import {sentencesOf} from '../../../source/facts/story.ts';

/** All that may be shown of a sentence. */
export function allowed(text: string, code: string): string[] {
	const language = languageOf(text, code);
	const parsed = parse(text, {start: 0, end: text.length}, words(text, language.look), language);
	return statements(parsed).map(statement =>
		placesOf(parsed, statement)
			.map(({start, end}) => text.slice(start, end))
			.join(' … '),
	);
}

/** All that may be shown of each sentence of a paragraph. */
export function allowedOfEach(text: string, code: string): string[][] {
	const language = languageOf(text, code);
	let named: Naming | undefined;
	return sentencesOf(text, language).map(({range, words}) => {
		const parsed = parse(text, range, words, language);
		const all = statements(parsed, named).map(statement =>
			placesOf(parsed, statement)
				.map(({start, end}) => text.slice(start, end))
				.join(' … '),
		);
		named = namedAfter(parsed, named);
		return all;
	});
}
