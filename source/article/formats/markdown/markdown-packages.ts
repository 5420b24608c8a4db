/** The one file that knows the packages for Markdown. It is loaded when a document says that it is Markdown. */
import MarkdownIt, {type StateCore} from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** CommonMark with the tables, the struck text and the bare addresses of GitHub's, and with notes; its HTML goes through. */
const markdown = new MarkdownIt({html: true, linkify: true, maxNesting: 50}).use(footnotes);
// Only what begins as an address does is one: «news.example» may be a name.
markdown.linkify?.set({fuzzyLink: false, fuzzyEmail: false});
// The screen puts the number of a note into brackets.
markdown.renderer.rules.footnote_caption = (tokens, i) => String(Number(tokens[i]!.meta?.id) + 1);
// Notes within the line are nobody's standard, and the time that they take grows with the square of their number.
markdown.disable('footnote_inline');
markdown.core.ruler.after('inline', 'tasks', tickTasks);

const task = /^\[([ xX])\]\s+(?=\S)/;

/** Items of a list of tasks begin with a box, ticked or not. */
function tickTasks({tokens}: StateCore): void {
	for (const [i, {type, children}] of tokens.entries()) {
		const first = children?.[0];
		if (type !== 'inline' || first?.type !== 'text' || tokens[i - 2]?.type !== 'list_item_open') continue;
		first.content = first.content.replace(task, (_, mark: string) => (mark === ' ' ? '☐ ' : '☑ '));
	}
}

/** The HTML for a text in Markdown. What HTML stands in it is not checked. */
export const htmlOfMarkdown = (text: string): string => markdown.render(text);
