import type {Article} from '../../../article/article.ts';
import {articleDirection} from '../../../article/direction.ts';
import {signedText, writtenParagraphs} from '../../layout/paragraph/written.ts';
import {commas} from '../../layout/signs.ts';
import {withEffect} from '../../state/effects.ts';
import type {Entry} from '../../state/entry.ts';
import type {CopyPart} from '../../state/notice.ts';
import {shownFacts} from '../../state/open-article.ts';
import type {ReaderState} from '../../state/state.ts';
import {selectedLink} from './links.ts';
import {subjectOf, titleAndAddress} from './subject.ts';

/** Waits for the key that says what to copy. */
export const askWhatToCopy = (state: ReaderState): ReaderState =>
	titleAndAddress(state) ? {...state, isCopying: true} : state;

export const leaveCopying = (state: ReaderState): ReaderState => ({...state, isCopying: false});

/**
 * The text of each part: as it is written, in logical order, without presentation forms. Undefined for a part that there is
 * not.
 */
const partOf: Readonly<Record<CopyPart, (state: ReaderState) => string | undefined>> = {
	paragraph: ({about, article}) =>
		about || !article ? undefined : paragraphText(article.entry.article, article.current),
	fact(state) {
		const {about, article} = state;
		return about || !article ? undefined : shownFacts(state, article)[article.fact]?.text;
	},
	article(state) {
		const subject = subjectOf(state);
		return subject && articleText(subject);
	},
	address: state => titleAndAddress(state)?.url,
	title: state => titleAndAddress(state)?.title,
	link: state => selectedLink(state)?.address,
	entry(state) {
		const {title, url} = titleAndAddress(state) ?? {};
		return [title, url].filter(Boolean).join('\n') || undefined;
	},
};

const optionsFor = (article: Article) => ({direction: articleDirection(article), language: article.language});

function paragraphText(article: Article, index: number): string | undefined {
	const paragraph = article.paragraphs[index];
	return paragraph && signedText(paragraph, optionsFor(article));
}

/** An article as a text: title, who tells it and when, address, and its paragraphs with blank lines between them. */
function articleText({article, day}: Entry): string {
	const {title, source, authors, url, paragraphs} = article;
	const comma = commas[articleDirection(article)];
	const meta = [source, authors.join(comma), day].filter(Boolean).join(' · ');
	const head = [title, meta, url].filter(Boolean).join('\n');
	return `${head}\n\n${writtenParagraphs(paragraphs, optionsFor(article))}`;
}

/** Copies a part of the article. To put it into the clipboard is an effect; what comes of it returns as a notice. */
export const copy =
	(part: CopyPart) =>
	(state: ReaderState): ReaderState => {
		const closed = leaveCopying(state);
		const text = partOf[part](closed);
		if (!text) return {...closed, notice: {type: 'nothingToCopy', part}};
		return withEffect(closed, {type: 'copy', part, text});
	};
