import stringWidth from 'string-width';
import type {Article} from '../../../article/article.ts';
import type {Paragraph} from '../../../article/paragraph/paragraph.ts';
import {hasScreen} from '../../../terminal/identify/identity.ts';
import {terminalSize} from '../../../terminal/session/size.ts';
import {inOrder, type Layout} from '../laid-out.ts';
import {messages} from '../language.ts';
import type {DisplayOptions} from '../options.ts';
import {print} from '../output.ts';
import {openKeyboard} from './keyboard.ts';

export interface OutputOptions extends DisplayOptions {
	/** Columns of a row, where the user said how many. */
	readonly width?: number;
	/** False with `--no-pager`. */
	readonly pager?: boolean;
}

/** What a command writes, as an article. */
export const documentOf = (title: string, paragraphs: readonly Paragraph[], section?: string): Article => ({
	id: '',
	title,
	direction: messages().direction,
	paragraphs,
	keyFacts: [],
	authors: [],
	tags: [],
	...(section !== undefined && {section}),
});

/** Rows that a shell needs after the output: that of its prompt. */
const promptRows = 1;

/**
 * Writes parts of text. On a terminal, what does not fit on one screen is shown in the reader's way instead, as an article:
 * unless the user wants none of that (`--no-pager`, or a variable KHABAR_PAGER that is empty or `cat`), or there is no
 * keyboard.
 * @param document the same as an article
 */
export async function showOutput(
	layout: Layout,
	parts: readonly string[],
	document: () => Article,
	options: OutputOptions,
): Promise<void> {
	const write = () =>
		inOrder(layout, async () => {
			for (const part of parts) await print(part);
		});
	const size = terminalSize(process.stdout);
	const fits = rowsOn(size.columns, parts) + promptRows <= size.rows;
	const keyboard = fits || !wantsPager(options) ? undefined : openKeyboard();
	if (!keyboard) return write();
	const {readOutput} = await import('../../reading/read-output.ts');
	await readOutput(document(), keyboard, options, options.width);
	if (keyboard !== process.stdin) keyboard.destroy();
}

/** How many rows of a screen lines take that end in newlines: what is too long for a row goes on in the next one. */
function rowsOn(columns: number, parts: readonly string[]): number {
	let rows = 0;
	for (const line of parts.join('').split('\n').slice(0, -1))
		rows += Math.max(1, Math.ceil(stringWidth(line) / columns));
	return rows;
}

function wantsPager({pager = true}: OutputOptions): boolean {
	const {env, stdout} = process;
	const named = env.KHABAR_PAGER;
	return pager && stdout.isTTY && hasScreen(env) && named !== '' && named !== 'cat';
}
