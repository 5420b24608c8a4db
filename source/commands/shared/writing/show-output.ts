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

/** How many UTF-16 units are written at a time. */
const batchLength = 2 ** 16;

/**
 * Writes parts of text, each one or more whole lines, as they are made: of an enormous text only a little is held at a time. On a
 * terminal, what does not fit on one screen is shown in the reader's way instead, as an article:
 * unless the user wants none of that (`--no-pager`, or a variable KHABAR_PAGER that is empty or `cat`), or there is no
 * keyboard.
 * @param document the same as an article
 */
export async function showOutput(
	layout: Layout,
	parts: Iterable<string>,
	document: () => Article,
	options: OutputOptions,
): Promise<void> {
	const rest = Iterator.from(parts);
	const {held, fits} = wantsPager(options) ? firstScreen(rest) : {held: [], fits: true};
	const keyboard = fits ? undefined : openKeyboard();
	if (!keyboard) return inOrder(layout, () => writeAll(held, rest));
	const {readOutput} = await import('../../reading/read-output.ts');
	await readOutput(document(), keyboard, options, options.width);
	if (keyboard !== process.stdin) keyboard.destroy();
}

async function writeAll(...texts: readonly Iterable<string>[]): Promise<void> {
	let batch = '';
	for (const text of texts) {
		for (const part of text) {
			batch += part;
			if (batch.length < batchLength) continue;
			await print(batch);
			batch = '';
		}
	}
	await print(batch);
}

/** Takes parts until they are more than fits on one screen, or all of them. */
function firstScreen(parts: Iterator<string>): {readonly held: readonly string[]; readonly fits: boolean} {
	const size = terminalSize(process.stdout);
	const held: string[] = [];
	let rows = promptRows;
	for (let {value, done} = parts.next(); !done; {value, done} = parts.next()) {
		held.push(value);
		rows += rowsOn(size.columns, value);
		if (rows > size.rows) return {held, fits: false};
	}
	return {held, fits: true};
}

/** How many rows of a screen lines take that end in newlines: what is too long for a row goes on in the next one. */
function rowsOn(columns: number, text: string): number {
	let rows = 0;
	for (const line of text.split('\n').slice(0, -1)) rows += Math.max(1, Math.ceil(stringWidth(line) / columns));
	return rows;
}

function wantsPager({pager = true}: OutputOptions): boolean {
	const {env, stdout} = process;
	const named = env.KHABAR_PAGER;
	return pager && stdout.isTTY && hasScreen(env) && named !== '' && named !== 'cat';
}
