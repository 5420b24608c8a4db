import {detectLanguage} from '../../text/detect-language.ts';
import {type Language, language} from './language.ts';
import {tables} from './tables/index.ts';

const ready = new Map<string, Language>();

/**
 * The language to read a text in: the declared one (BCP 47), else the one that its letters tell. A language without a table
 * gets bare rules: sentences, position, title and numbers still work.
 */
export function languageOf(text: string, declared?: string): Language {
	const code = declared?.toLowerCase().split(/[-_]/, 1)[0] || detectLanguage(text);
	const table = tables.find(table => table.code === code);
	const key = table?.code ?? '';
	let found = ready.get(key);
	if (!found) {
		found = language(table ?? {code: ''});
		ready.set(key, found);
	}
	return found;
}

/** The language that an article is read in: where none is declared, the one of its title and its first paragraphs. */
export const languageOfArticle = (article: {
	readonly title: string;
	readonly paragraphs: readonly string[];
	readonly language?: string | undefined;
}): Language => languageOf(`${article.title}\n${article.paragraphs.slice(0, 3).join('\n')}`, article.language);
