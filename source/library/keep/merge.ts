import type {Article} from '../../article/article.ts';
import {kindOf, textsOf} from '../../article/paragraph/paragraph.ts';
import {isHeadline} from '../../article/prose/headline.ts';
import type {Incoming} from '../identity/find-duplicate.ts';
import {type ArticleFile, fileOf, originOf, paragraphsIn} from './article-file.ts';
import {haveSameText, renumbered, structureOf} from './same-text.ts';

/**
 * What a file says after its article has come in again; the very same object when that is nothing new.
 * @param whole the text of the article's page
 */
export function merged(file: ArticleFile, {article, digest}: Incoming, whole?: WholeText): ArticleFile {
	const isOther = isOfOtherSource(file, article);
	const told = isOther ? mergedFromOther(file, article) : mergedFromSame(file, article, digest);
	const result = whole && !isOther ? withWholeText(told, file, whole) : told;
	if (result === file) return file;
	const {added = new Date().toISOString(), feed} = originOf(file);
	const newer = {...article.origin, ...(feed ? {feed} : {}), ...(whole && {feed: whole.feed})};
	return {...result, origin: {...(isOther ? originOf(file) : newer), added}};
}

/** How much of an article its text is: only a headline (0), a summary or a text that breaks off (1), or all of it (2). */
function extentOf({title, paragraphs, summary}: ArticleFile): number {
	const kept = paragraphsIn(paragraphs);
	if (isHeadline(title, kept)) return 0;
	const texts = textsOf(kept.filter(paragraph => kindOf(paragraph) !== 'image'));
	const whole = String(summary ?? '');
	let at = 0;
	// A summary may have more than the text, from which parts that are not the article's own were taken out.
	const isSummary = texts.every(text => {
		const start = whole.indexOf(text, at);
		at = start + text.length;
		return start >= 0;
	});
	return isSummary || /(?:…|\.{3})[\])]?$/.test(texts.at(-1) ?? '') ? 1 : 2;
}

const lengthOf = ({paragraphs}: ArticleFile): number => textsOf(paragraphsIn(paragraphs)).join(' ').length;

/** A feed often has only a summary or a headline of an article whose text is kept already. */
function isTeaser(newer: ArticleFile, file: ArticleFile): boolean {
	const extent = extentOf(newer);
	// An address may be longer than the text that it leads to.
	return extent < extentOf(file) && (extent === 0 || lengthOf(newer) < lengthOf(file));
}

/** A day without an hour says less than the same day with one. */
const isLessPrecise = (date: unknown, than: unknown): boolean =>
	typeof date === 'string' && typeof than === 'string' && date.length === 10 && than.startsWith(date);

/** The text of an article's page, which takes the place of the shorter one of its feed. */
export interface WholeText {
	/** The fields that the page says more of. */
	readonly text: ArticleFile;
	/** A digest of what the feed says, by which it is known that it still says the same. */
	readonly feed: string;
}

/** Whether the first of two readings of an article has the longer text. */
export const isLonger = (article: ArticleFile, than: ArticleFile): boolean => lengthOf(article) > lengthOf(than);

/** A file with the text of the article's page; the very same as `file` when that is nothing new. */
export function withWholeText(told: ArticleFile, file: ArticleFile, {text}: WholeText): ArticleFile {
	const {keyFacts: _, ...others} = told;
	const result = {...others, ...text};
	return changedFields(file, result).length === 0 ? file : result;
}

/** Whether the text of a file is that of the page, so that what a feed says stays a part of it. */
function isOfPage(file: ArticleFile, newer: ArticleFile, digest: string): boolean {
	const {feed} = originOf(file);
	return feed !== undefined && (feed === digest || !isLonger(newer, file));
}

/**
 * A newer reading with the paragraphs that have more structure, where both have the same text: none is lost that is there
 * already, and key facts keep their places.
 */
function withMostStructure(file: ArticleFile, newer: Record<string, unknown>): Record<string, unknown> {
	const [older, newest] = [paragraphsIn(file.paragraphs), paragraphsIn(newer.paragraphs)];
	if (JSON.stringify(file.paragraphs) === JSON.stringify(newer.paragraphs) || !haveSameText(older, newest))
		return newer;
	if (structureOf(newest) < structureOf(older)) {
		const facts = renumbered(newer.keyFacts, newest, older);
		return {...newer, paragraphs: file.paragraphs, ...(facts !== undefined && {keyFacts: facts})};
	}
	const facts = file.title === newer.title ? (newer.keyFacts ?? renumbered(file.keyFacts, older, newest)) : undefined;
	return {...newer, ...(facts !== undefined && {keyFacts: facts})};
}

const textOf = ({title, paragraphs}: ArticleFile): string => JSON.stringify([title, paragraphs]);

/**
 * A kept article with what a newer reading of it says; the very same file when that is nothing new. What the newer one
 * leaves out stays, but key facts do not outlast the text they were taken from.
 * @param digest of the title and the text of the article
 */
function mergedFromSame(file: ArticleFile, article: Article, digest: string): ArticleFile {
	const {id: _, ...read} = fileOf(article);
	const newer = withMostStructure(file, read);
	if (isLessPrecise(newer.published, file.published)) newer.published = file.published;
	const {title, paragraphs, keyFacts, ...rest} = newer;
	const told = isTeaser(newer, file) || isOfPage(file, newer, digest) ? rest : newer;
	const hasNewText = told === newer && textOf(newer) !== textOf(file);
	const {keyFacts: older, ...kept} = file;
	const result = {...kept, ...(older !== undefined && !hasNewText && {keyFacts: older}), ...told};
	return changedFields(file, result).length === 0 ? file : result;
}

/** Whether an article comes from another source than the one that a file has it from: neither its name nor its place is the same. */
function isOfOtherSource(file: ArticleFile, {source, origin}: Article): boolean {
	if (source === undefined || file.source === undefined || source === file.source) return false;
	return originOf(file).from !== origin?.from;
}

/**
 * A kept article with what another source adds to it: its name, the fields that were missing, and a text if the kept one is
 * only a teaser. All else stays as the first source has it: otherwise it would change each time that one of the two comes
 * again.
 */
function mergedFromOther(file: ArticleFile, article: Article): ArticleFile {
	const {id: _, source, paragraphs, keyFacts, ...others} = fileOf(article);
	const alsoIn = [...new Set([...((file.alsoIn as readonly unknown[] | undefined) ?? []), source])];
	const isFuller = isTeaser(file, {...others, paragraphs});
	const text = isFuller ? {paragraphs, ...(keyFacts !== undefined && {keyFacts})} : {};
	const result = {...others, ...file, alsoIn, ...text};
	return changedFields(file, result).length === 0 ? file : result;
}

/** Whether two files have other words, or another title; how their paragraphs are formed does not count. */
export const haveOtherWords = (file: ArticleFile, newer: ArticleFile): boolean =>
	file.title !== newer.title || !haveSameText(paragraphsIn(file.paragraphs), paragraphsIn(newer.paragraphs));

/**
 * The names of the fields in which two files differ, except where the article came from; `text` stands for the paragraphs.
 */
export function changedFields(file: ArticleFile, newer: ArticleFile): string[] {
	const names = new Set([...Object.keys(file), ...Object.keys(newer)]);
	return [...names]
		.filter(name => name !== 'origin' && name !== 'id' && JSON.stringify(file[name]) !== JSON.stringify(newer[name]))
		.map(name => (name === 'paragraphs' ? 'text' : name));
}
