import assert from 'node:assert/strict';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {bareEnvironment, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';
import {answersOf} from '../support/terminals.ts';

const run = (words: readonly string[], env: Record<string, string> = {}) =>
	new PtyProgram(process.execPath, [khabarFile, ...words], {
		columns: 80,
		rows: 24,
		answers: {'\x1b[c': answersOf('xterm')},
		env: {...bareEnvironment, ...ownFolders(), ...env},
	});

const alternateScreen = '\x1b[?1049h';
/** The first words of the article and those of its end, as they stand on a screen that orders nothing. */
const [firstWords, title] = ['ﺯﺭﺎﺑ ﻲﺳﺎﻣﻮﻠﺑﺩ ﺭﻮﻄﺗ ﻲﻓ', 'ﺐﻣﺍﺮﺗﻭ ﻦﻴﺗﻮﺑ'];

describe('what a command writes for somebody who looks at a terminal', () => {
	test('is shown with the keys of the reader when it is more than a screen, and the screen is given back', async () => {
		await using program = run(['print', 'ceasefire-call']);
		await program.waitFor(/Text +¶/);
		assert.ok(program.raw.includes(alternateScreen));
		const shown = () => program.screen().join('\n');
		assert.ok(shown().includes(title) && shown().includes(firstWords), shown());
		program.type('G');
		await program.waitFor(/100%/);
		assert.ok(!shown().includes(firstWords));
		program.type('/موسكو\r');
		await program.waitFor(/موسكو|ﻮﻜﺳﻮﻣ/);
		program.type('\x1b[27u');
		program.type('q');
		assert.equal(await program.ended(), 0);
		assert.ok(
			program.raw.endsWith('\x1b[?1049l') ||
				program.raw.lastIndexOf('\x1b[?1049l') > program.raw.lastIndexOf(alternateScreen),
		);
	});

	test('is written and that is all where it fits on the screen', async () => {
		await using program = run(['facts', 'ceasefire-call', '--limit', '3']);
		assert.equal(await program.ended(), 0);
		assert.ok(!program.raw.includes(alternateScreen));
		assert.ok(program.screen().join('\n').includes(title));
	});

	test('is shown with the keys of the reader when its lines go on in more rows than the screen has', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'khabar-pager-'));
		const file = join(folder, 'lines.json');
		const paragraphs = Array.from({length: 6}, (_, i) => `Line ${i}: ${'seven words that go on and on '.repeat(3)}`);
		writeFileSync(file, JSON.stringify({title: 'Long lines', paragraphs}));
		const at = (rows: number) =>
			new PtyProgram(process.execPath, [khabarFile, 'print', file, '--width', '110'], {
				columns: 40,
				rows,
				answers: {'\x1b[c': answersOf('xterm')},
				env: {...bareEnvironment, ...ownFolders()},
			});
		// The title, and six lines of 98 columns with blank ones between them.
		await using short = at(24);
		await short.waitFor(/Text +¶/);
		await using high = at(40);
		assert.equal(await high.ended(), 0);
		assert.ok(!high.raw.includes(alternateScreen));
	});

	for (const [how, words, env] of [
		['--no-pager', ['--no-pager'], {}],
		['an empty KHABAR_PAGER', [], {KHABAR_PAGER: ''}],
	] as const)
		test(`is written as it is, however long, with ${how}`, async () => {
			await using program = run(['print', 'ceasefire-call', ...words], env);
			assert.equal(await program.ended(), 0);
			assert.ok(!program.raw.includes(alternateScreen));
		});

	test('keeps nothing of what was only looked at', async () => {
		const env = ownFolders();
		await using program = run(['print', 'ceasefire-call'], env);
		await program.waitFor(/Text +¶/);
		program.type('Gq');
		assert.equal(await program.ended(), 0);
		await using state = run(['state', '--json'], env);
		assert.equal(await state.ended(), 0);
		assert.equal(state.screen().join('').trim(), '');
	});

	test('stands at the side of the article that it is from, whatever the language of khabar', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'khabar-pager-'));
		const file = join(folder, 'market.json');
		// Less than half of the words of the second fact are Arabic, when its place is counted in.
		const facts = ['أغلقت البورصة على تراجع مع نهاية الأسبوع', 'هبط مؤشر EGX30 بنسبة 1.8٪'];
		const article = {
			id: 'market',
			title: 'البورصة تتراجع',
			source: 'صحيفة السوق',
			published: '2026-01-02',
			language: 'ar',
		};
		const keyFacts = facts.map((text, paragraph) => ({text, paragraph}));
		const filling = 'وتابع المستثمرون التداول حتى الإغلاق. '.repeat(60);
		writeFileSync(file, JSON.stringify({...article, keyFacts, paragraphs: [...facts, filling]}));
		const park = {id: 'park', title: 'The park', paragraphs: ['The park is closed. '.repeat(100)]};
		writeFileSync(join(folder, 'park.json'), JSON.stringify(park));
		for (const [command, words] of [
			['brief', ['brief', folder]],
			['facts', ['facts', file, join(folder, 'park.json')]],
			['print', ['print', file, join(folder, 'park.json')]],
		] as const) {
			await using program = new PtyProgram(process.execPath, [khabarFile, ...words], {
				columns: 60,
				rows: 6,
				answers: {'\x1b[c': answersOf('xterm')},
				env: {...bareEnvironment, ...ownFolders()},
			});
			await program.waitFor(/Text +¶/);
			const seen: string[] = [];
			for (let i = 0; i < 6; i++) {
				seen.push(...program.screen().slice(0, -1));
				program.type('\x05');
				await program.waitFor(/Text +¶/);
			}
			const rows = [...new Set(seen)].filter(row => row.includes('EGX30') || row.includes('2026-01-02'));
			assert.ok(rows.length > 0, `${command}: ${seen.join('\n')}`);
			for (const row of rows) assert.match(row, /^ {12,}\S/, `${command}: ${row}`);
		}
	});
});
