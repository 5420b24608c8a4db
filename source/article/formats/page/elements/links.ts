/** Paragraphs and lists of an article that are nothing but ways to others: «Related: …», and the headlines under «More». */
import {endsSentence} from '../../../prose/prose.ts';
import {linkedIn, type Tag, textIn} from './dom.ts';

/** Headlines ask as well, and end so. */
const statementEnd = /[.。…][)\]}»”"'’]*$/u;
const address = /^(?:https?:\/\/|www\.)\S+$/i;

/** The longest label, in characters. */
const longestLabel = 60;

/** A line that says what the links after it are: «More:», «You may also like…». */
const isLabel = (text: string): boolean =>
	text.length <= longestLabel && !endsSentence(text.replace(/(?:…|\.{3})$/u, ''));

/** In capitals, where the script has some. */
const isShouted = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** Whether a paragraph is only there to lead to another page: a link, with a word or two and a colon before it at most. */
function isWay(paragraph: Tag, text: string): boolean {
	const linked = linkedIn(paragraph);
	if (linked === 0 || address.test(text)) return false;
	const rest = text.length - linked;
	if (rest * 10 <= text.length) return !statementEnd.test(text) || isShouted(text);
	const label = /^[^:：]{1,30}[:：]\s*/u.exec(text)?.[0].length ?? 0;
	return rest <= label + 4 && text.slice(label).split(' ').length >= 4;
}

/** Whether every item of a list has a link, and little else: after the end of an article, more is taken for little. */
function isListOfWays(list: Tag, text: string, isAfterEnd: boolean): boolean {
	const items = [...list.children].map(item => linkedIn(item) / Math.max(1, textIn(item).length));
	if (items.length === 0 || items.includes(0)) return false;
	return isAfterEnd ? linkedIn(list) >= text.length * 0.7 : items.length > 1 && items.every(share => share >= 0.8);
}

interface Block {
	readonly tag: Tag;
	readonly text: string;
}

/** What stands in these says something of its own, links or not. */
const holders = 'li, td, th, dd, figure, blockquote, pre';

const blocksIn = (content: Tag): Block[] =>
	[...content.querySelectorAll('p, ul, ol, h2, h3, h4, h5, h6')]
		.filter(tag => !tag.parentElement?.closest(holders))
		.map(tag => ({tag, text: textIn(tag)}))
		.filter(({text}) => text !== '');

const leads = ({tag, text}: Block, isAfterEnd: boolean): boolean =>
	/L$/.test(tag.tagName) ? isListOfWays(tag, text, isAfterEnd) : tag.tagName === 'P' && isWay(tag, text);

/**
 * Removes from an article what only leads to others, and the lines that announce it. Where that is much of what is within
 * the article, it is what the article is made of, and only what comes before and after that is removed.
 */
export function removeLinks(content: Tag): void {
	const blocks = blocksIn(content);
	const isOwn = (block: Block) => !leads(block, true) && !isLabel(block.text);
	const [begin, end] = [blocks.findIndex(isOwn), blocks.findLastIndex(isOwn)];
	if (end < 0) return;
	const within = blocks.slice(begin, end).filter(block => leads(block, false));
	const around = [...blocks.slice(0, begin), ...blocks.slice(end + 1)].filter(block => leads(block, true));
	const ways = new Set(within.length * 4 > end - begin ? around : [...around, ...within]);
	for (const [i, block] of blocks.entries()) {
		const before = blocks[i - 1];
		const isAnnounced = before !== undefined && !ways.has(before);
		if (!ways.has(block) || (isAnnounced && !isLabel(before.text) && /[:：]$/.test(before.text))) continue;
		block.tag.remove();
		if (isAnnounced && isLabel(before.text)) before.tag.remove();
	}
	// What announced something that is gone already. A list that is there yet is what was announced.
	for (const block of blocks.slice(end + 1).reverse()) {
		if (/L$/.test(block.tag.tagName) && !ways.has(block)) break;
		if (/^H/.test(block.tag.tagName) && isLabel(block.text)) block.tag.remove();
	}
}
