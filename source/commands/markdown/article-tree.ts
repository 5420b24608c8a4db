import type {BlockContent, Blockquote, List, ListItem, Root, RootContent, Table, TableRow} from 'mdast';
import {openableAddress, shownAddress} from '../../article/address.ts';
import type {Article} from '../../article/article.ts';
import {partsOf} from '../../article/markup/block/draft.ts';
import {
	type CellRange,
	type FormedParagraph,
	kindOf,
	marksOf,
	type Paragraph,
	type ParagraphKind,
	textOf,
} from '../../article/paragraph/paragraph.ts';
import {markedNodes} from './marked-text.ts';

type Parent = Root | Blockquote | ListItem;

const formed = (paragraph: Paragraph): Partial<FormedParagraph> => (typeof paragraph === 'string' ? {} : paragraph);

const inline = (paragraph: Paragraph) => markedNodes(textOf(paragraph), marksOf(paragraph));

/** The title is the heading of the first rank. */
const highestHeading = 2;
const deepestHeading = 6;

type Block = (paragraph: Paragraph) => BlockContent | RootContent;

const paragraphNode: Block = paragraph => ({type: 'paragraph', children: inline(paragraph)});

/** What each kind is in Markdown. Items and rows are blocks within a list and a table. */
const blocks: Partial<Record<ParagraphKind, Block>> = {
	heading: paragraph => {
		const depth = Math.min(deepestHeading, Math.max(highestHeading, formed(paragraph).level ?? highestHeading));
		return {type: 'heading', depth: depth as 2, children: inline(paragraph)};
	},
	code: paragraph => ({type: 'code', value: textOf(paragraph)}),
	caption: paragraph => ({type: 'paragraph', children: [{type: 'emphasis', children: inline(paragraph)}]}),
	image: paragraph => {
		const {url, title} = formed(paragraph);
		const address = openableAddress(url);
		if (address === undefined)
			return {type: 'paragraph', children: [{type: 'text', value: `[image: ${textOf(paragraph)}]`}]};
		return {
			type: 'paragraph',
			children: [{type: 'image', url: address, alt: textOf(paragraph), ...(title !== undefined && {title})}],
		};
	},
	rule: () => ({type: 'thematicBreak'}),
};

function rowNode(paragraph: Paragraph): TableRow {
	const text = textOf(paragraph);
	const cells: readonly CellRange[] = formed(paragraph).cells ?? [[0, text.length]];
	return {
		type: 'tableRow',
		children: partsOf(text, marksOf(paragraph), cells).map(part => {
			// A mark that goes on behind an empty cell has nothing in it.
			const held = part.marks.filter(([start, end]) => start < end);
			return {type: 'tableCell', children: markedNodes(part.text, held)};
		}),
	};
}

/** Adds a row to the table at the end of a parent, or begins one. In Markdown every table has a row of headings. */
function addRow(parent: Parent, paragraph: Paragraph): void {
	const last = parent.children.at(-1);
	const row = rowNode(paragraph);
	const isHeader = formed(paragraph).header === true;
	if (last?.type === 'table' && !isHeader) {
		last.children.push(row);
		return;
	}
	const empty: TableRow = {type: 'tableRow', children: row.children.map(() => ({type: 'tableCell', children: []}))};
	const table: Table = {type: 'table', children: isHeader ? [row] : [empty, row]};
	parent.children.push(table);
}

function lastChild<Type extends (BlockContent | RootContent)['type']>(parent: Parent, type: Type) {
	const last = parent.children.at(-1);
	return last?.type === type ? (last as Extract<BlockContent | RootContent, {type: Type}>) : undefined;
}

function inQuotations(parent: Parent, count: number): Parent {
	if (count <= 0) return parent;
	const quotation: Blockquote = lastChild(parent, 'blockquote') ?? {type: 'blockquote', children: []};
	if (parent.children.at(-1) !== quotation) parent.children.push(quotation);
	return inQuotations(quotation, count - 1);
}

/** The last item of so many lists within one another, or of as many as are there. */
function inItems(parent: Parent, depth: number): Parent {
	const item = depth > 0 ? lastChild(parent, 'list')?.children.at(-1) : undefined;
	return item ? inItems(item, depth - 1) : parent;
}

function addItem(parent: Parent, paragraph: Paragraph): void {
	const {number} = formed(paragraph);
	const last = lastChild(parent, 'list');
	const goesOn =
		last?.ordered === (number !== undefined) &&
		(number === undefined || number === (last.start ?? 1) + last.children.length);
	const list: List =
		last && goesOn
			? last
			: {
					type: 'list',
					ordered: number !== undefined,
					...(number !== undefined && {start: number}),
					spread: false,
					children: [],
				};
	if (list !== last) parent.children.push(list);
	list.children.push({type: 'listItem', spread: false, children: [paragraphNode(paragraph) as BlockContent]});
}

function addParagraph(root: Root, paragraph: Paragraph): void {
	const kind = kindOf(paragraph);
	const {depth = 1, quoted = 0, indent = 0} = formed(paragraph);
	const quotation = inQuotations(root, kind === 'quote' ? quoted + depth : quoted);
	const parent = inItems(quotation, kind === 'item' ? depth - 1 : indent);
	if (kind === 'item') addItem(parent, paragraph);
	else if (kind === 'row') addRow(parent, paragraph);
	else parent.children.push((blocks[kind] ?? paragraphNode)(paragraph) as never);
}

/** A list has blank lines between its items when one of them has more than one paragraph. */
function spreadLists(parent: Parent): void {
	for (const child of parent.children) {
		if (child.type === 'blockquote') spreadLists(child);
		if (child.type !== 'list') continue;
		for (const item of child.children) {
			item.spread = item.children.filter(({type}) => type !== 'list').length > 1;
			spreadLists(item);
		}
		child.spread = child.children.some(item => item.spread === true);
	}
}

/**
 * An article as a tree of Markdown (mdast): its title as the first heading, a line about it, its text, its address as a link.
 * @param meta who tells it, and when
 */
export function articleTree({title, paragraphs, url}: Article, meta: string): Root {
	const root: Root = {
		type: 'root',
		children: [{type: 'heading', depth: 1, children: [{type: 'text', value: title}]}],
	};
	if (meta) root.children.push({type: 'paragraph', children: [{type: 'text', value: meta}]});
	for (const paragraph of paragraphs) addParagraph(root, paragraph);
	spreadLists(root);
	if (url !== undefined) {
		const address = openableAddress(url);
		const shown = {type: 'text', value: shownAddress(url)} as const;
		const link = address === undefined ? shown : ({type: 'link', url: address, children: [shown]} as const);
		root.children.push({type: 'paragraph', children: [link as never]});
	}
	return root;
}
