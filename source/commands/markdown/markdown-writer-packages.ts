/** The one file that imports the packages that write Markdown. It is built by itself and loaded when needed. */
import type {Root} from 'mdast';
import {gfmToMarkdown} from 'mdast-util-gfm';
import {toMarkdown} from 'mdast-util-to-markdown';

/** Writes a tree as Markdown: CommonMark with the tables and the struck text of GitHub. */
export const markdownOf = (tree: Root): string =>
	toMarkdown(tree, {extensions: [gfmToMarkdown()], bullet: '-', rule: '-', listItemIndent: 'one', emphasis: '_'});
