import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {display} from '../../source/terminal/models/display.ts';
import {displayModels, modelNames} from '../../source/terminal/models/display-model.ts';
import {encode} from '../../source/terminal/models/encode.ts';
import {FrameStream} from '../../source/terminal/output/frame-stream.ts';
import {parseRow, type ScreenRow} from '../../source/terminal/row/screen-row.ts';
import {App} from '../../source/ui/app.tsx';
import {drawOn} from '../support/ink-screen.ts';
import {en} from '../support/messages.ts';
import {arabic, article, startWith, articles as three} from '../support/reader-states.ts';
import {Screen} from '../support/screen.ts';

/**
 * One session, byte for byte, in each dialect: what each key costs, and in what order rows are sent. After a change that
 * is meant, `RECORD_GOLDEN=1 node --import tsx --test tests/terminal/golden.test.tsx` writes the files anew.
 */
const file = (name: string) => new URL(`golden/${name}.txt`, import.meta.url);
const columns = 60;
const rows = 14;
const session = ['j', 'k', '\r', 'e', 'e', '\x19', ' ', '\t', 'j', '\r', 'f', '?', 'q', 'q', 'G'];
const articles = [
	...three,
	article('mixed', ['نسخة (khabar 2) فيها 12.5٪ من «الأخبار» │ لا أكثر.', 'می‌خواهم [שלום] 🔴 48', arabic]),
];

/** The frames of the session, the first of them before a key is pressed. */
async function draw(): Promise<{key: string; frame: readonly string[]}[]> {
	const size = {columns, rows};
	const drawn = drawOn(columns, rows, <App start={startWith(articles, size)} messages={en} />);
	const frames = [{key: 'start', frame: drawn.rows()}];
	for (const key of session) {
		await drawn.press(key);
		frames.push({key: names[key] ?? key, frame: drawn.rows()});
	}
	drawn.close();
	return frames;
}

const names: Readonly<Record<string, string>> = {'\x19': 'Ctrl-Y', '\r': 'Enter', '\t': 'Tab', ' ': 'Space'};

/** Control characters and those without a look, made visible. */
const visible = (bytes: string) =>
	bytes
		.replace(/[\x00-\x1f]/g, control => String.fromCodePoint(0x2400 + control.charCodeAt(0)))
		.replace(/[\u200c-\u200f]/g, mark => `<${mark.charCodeAt(0).toString(16)}>`);

/** The cells as text. Blanks at the end are there only where a bar of colour reaches the edge. */
const text = (row: ScreenRow) =>
	row
		.map(({text}) => text)
		.join('')
		.trimEnd();

describe('a session', () => {
	let frames: Awaited<ReturnType<typeof draw>>;
	before(async () => {
		frames = await draw();
	});

	for (const name of modelNames)
		it(`is sent as before, and leaves every row as it should be, in the dialect "${name}"`, async () => {
			const model = displayModels[name];
			const screen = new Screen(columns, rows);
			let sent = '';
			const stream = new FrameStream({
				columns,
				rows,
				dialect: {
					encode: row => encode(model, row, columns),
					partialRows: model.partialRows,
					scrolling: true,
					synchronised: false,
					sumsColumns: false,
					links: false,
				},
				send(bytes, done) {
					sent += bytes;
					void screen.write(bytes).then(done);
				},
			});
			let log = '';
			for (const {key, frame} of frames) {
				sent = '';
				stream.write(frame.join('\n'));
				await new Promise<void>(resolve => stream.write('', undefined, () => resolve()));
				log += `${key} (${Buffer.byteLength(sent)} bytes)\n${visible(sent)}\n`;
				for (let y = 0; y < rows; y++) {
					const wanted = encode(model, parseRow(frame[y] ?? '', columns), columns);
					assert.equal(
						text(
							display(
								model,
								screen.cells(y).map(cell => ({...cell, style: ''})),
								columns,
							),
						),
						text(display(model, wanted, columns)),
						`after ${key}, row ${y + 1}`,
					);
				}
			}
			if (process.env.RECORD_GOLDEN) writeFileSync(file(name), log);
			assert.equal(log, readFileSync(file(name), 'utf8'));
		});
});
