import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {catalogueFile} from '../../source/library/files/user-folders.ts';
import {ReadingStates} from '../../source/library/storage/reading-states.ts';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {type PtyOptions, PtyProgram} from '../support/pty.ts';

const launch = ({env = ownFolders(), ...options}: PtyOptions = {}, args: readonly string[] = []) =>
	new PtyProgram(process.execPath, [khabarFile, ...args], {...options, env});

/** The title of the seed's article, and the first words of its second paragraph, as they stand on a screen. */
const title = 'ﺐﻣﺍﺮﺗﻭ ﻦﻴﺗﻮﺑ';
const second = 'ﻦﻴﻠﻣﺮﻜﻟﺍ ﻢﺳﺎﺑ ﺙﺪﺤﺘﻤﻟﺍ ﺪﻛﺃﻭ';

async function openSeed(program: PtyProgram) {
	await program.waitFor('List 1/7');
	program.type('G');
	await program.waitFor('List 7/7');
	program.type('\r');
	await program.waitFor('Text ¶  1/16');
}

describe('the built program in a terminal', () => {
	test('takes Enter that was typed before it started, when the terminal still makes a line feed of it', async () => {
		await using program = launch();
		program.type('\r');
		// It opens the article that is first by then: articles are still being read.
		await program.waitFor('Text ¶  1/');
		program.type('q');
		await program.waitFor(/List +\d\/7/);
		// A menu, a prompt and the article, with what such a terminal sends.
		program.type('F\n');
		await program.waitFor(/List +\d\/7/);
		program.type('G\n');
		await program.waitFor('Text ¶  1/16');
		program.type('/zebra\n');
		await program.waitFor('zebra · not found');
		program.type('\n');
		await program.waitFor(/^ Facts +¶/);
		program.type('qq');
	});

	test('shows the list, opens an article, and gives the screen back as it was', async () => {
		await using program = launch();
		await openSeed(program);
		assert.equal(program.buffer, 'alternate');
		assert.equal(program.cursorVisible, false);
		assert.equal(program.implicitBidi, false);
		assert.ok(program.screen()[0]!.endsWith(title));
		program.type('qq');
		assert.equal(await program.ended(), 0);
		assert.deepEqual([program.buffer, program.cursorVisible, program.implicitBidi], ['normal', true, true]);
		assert.deepEqual(program.screen().filter(Boolean), []);
	});

	test('takes several keys that arrive together one by one, also within the menu of facts', async () => {
		await using program = launch();
		await openSeed(program);
		program.type('jjj');
		await program.waitFor('Text ¶  4/16');
		program.type('\tjj');
		await program.waitFor('Facts ¶  6/16');
		program.type('\r\x1b');
		await program.waitFor('Facts ¶  6/16');
	});

	test('does not take a paste for commands', async () => {
		await using program = launch();
		await openSeed(program);
		program.type('\x1b[200~qqqq\x1b[201~j');
		await program.waitFor('Text ¶  2/16');
	});

	test('keeps the place through a change of size, and finds it again when it is started anew', async () => {
		const env = ownFolders();
		{
			await using program = launch({env});
			await openSeed(program);
			program.type('fGkk');
			await program.waitFor('Text ¶ 14/16');
			program.resize(50, 12);
			await program.waitFor(() => program.screen()[11]!.startsWith(' Text  ¶ 14/16'));
			program.type('qq');
			assert.equal(await program.ended(), 0);
		}
		await using again = launch({env, columns: 120, rows: 20});
		await again.waitFor('List 1/7');
		await again.waitFor('✓');
		again.type('G\r');
		await again.waitFor('Text ¶ 14/16');
		assert.ok(!again.screen().some(row => row.includes('Key facts')), 'the fold is kept too');
	});

	test('on Ctrl-C and on signals gives the terminal back, keeps the place, and exits with the signal’s code', async () => {
		for (const [end, code] of [
			['\x03', 130],
			['SIGINT', 130],
			['SIGTERM', 143],
			['SIGHUP', 129],
		] as const) {
			const env = ownFolders();
			await using program = launch({env});
			await openSeed(program);
			program.type('j');
			await program.waitFor('Text ¶  2/16');
			if (end === '\x03') program.type(end);
			else program.kill(end);
			assert.equal(await program.ended(), code, end);
			assert.deepEqual([program.buffer, program.cursorVisible, program.implicitBidi], ['normal', true, true]);
			const kept = new ReadingStates(join(env.XDG_STATE_HOME!, 'khabar/state.sqlite'), assert.fail);
			assert.deepEqual(
				kept.all().map(([, {current}]) => current),
				[1],
			);
			kept.close();
		}
	});

	test('keeps a damaged file of preferences, says so, and works', async () => {
		const env = ownFolders();
		const config = join(env.XDG_CONFIG_HOME!, 'khabar/config.json');
		mkdirSync(join(config, '..'), {recursive: true});
		writeFileSync(config, '{"progress": {"x"');
		await using program = launch({env});
		await program.waitFor('is not JSON: it ends');
		program.type('\r');
		await program.waitFor('Welcome to khabar');
		program.type('q');
		assert.equal(await program.ended(), 0);
		assert.match(
			program.screen().join(' ').replace(/ +/g, ' '),
			/khabar: .*config\.json:1:18: is not JSON: .* it is kept as/,
		);
		assert.equal(readFileSync(`${config}.damaged`, 'utf8'), '{"progress": {"x"');
	});

	test('a file that cannot be read stands in the list, and opens to say why', async () => {
		const env = ownFolders();
		mkdirSync(env.XDG_CONFIG_HOME!, {recursive: true});
		const bad = join(env.XDG_CONFIG_HOME!, 'bad.json');
		writeFileSync(bad, '{"title": ""}');
		await using program = launch({env}, [new URL('../../articles', import.meta.url).pathname, bad]);
		await program.waitFor('List 1/8');
		program.type('G\r');
		await program.waitFor('bad.json: title');
	});

	test('colours nothing, with NO_COLOR and without', async () => {
		await using program = launch({env: {...ownFolders(), NO_COLOR: '1'}});
		await openSeed(program);
		program.type('\tj');
		await program.waitFor('Facts ¶  2/16');
		assert.doesNotMatch(program.raw, /\x1b\[(?:\d+;)*(?:3|4|9|10)[0-7][;m]/);
	});

	test('where the terminal orders and joins, sends logical order and plain letters', async () => {
		await using program = launch({}, ['--bidi', 'terminal', '--shaping', 'terminal']);
		await openSeed(program);
		assert.equal(program.implicitBidi, true);
		await program.waitFor('وأكد المتحدث باسم الكرملين');
	});
});

describe('inside tmux', () => {
	const skip = existsSync('/usr/bin/tmux') ? false : 'tmux is not installed';
	test('the reader works and shows Arabic joined and in order', {skip}, async () => {
		const socket = `khabar-test-${process.pid}`;
		const {CI: _, TMUX: __, ...environment} = process.env;
		const tmux = (...args: string[]) =>
			execFileSync('tmux', ['-u', '-L', socket, ...args], {
				encoding: 'utf8',
				env: {...environment, ...ownFolders(), LANG: 'C.UTF-8', TERM: 'xterm-256color'},
			});
		tmux('-f', '/dev/null', 'new-session', '-d', '-x', '80', '-y', '24', `'${process.execPath}' '${khabarFile}'`);
		try {
			const waitFor = async (wanted: string) => {
				for (let tries = 0; tries < 400; tries++) {
					const screen = tmux('capture-pane', '-p');
					if (screen.includes(wanted)) return screen;
					await new Promise(resolve => setTimeout(resolve, 50));
				}
				throw new Error(`no «${wanted}» in:\n${tmux('capture-pane', '-p')}`);
			};
			await waitFor('List  1/7');
			tmux('send-keys', 'End', 'Enter');
			assert.ok((await waitFor('Text  ¶  1/16')).split('\n')[0]!.endsWith(title));
			tmux('send-keys', 'Tab', 'Down');
			await waitFor('Facts  ¶  2/16');
			await waitFor(second);
		} finally {
			tmux('kill-server');
		}
	});

	test('takes news from standard input and keys from the terminal', async () => {
		const article = fileURLToPath(new URL('../../articles/ceasefire-call.json', import.meta.url));
		await using program = new PtyProgram('sh', ['-c', `cat "${article}" | "${process.execPath}" "${khabarFile}" -`], {
			env: ownFolders(),
		});
		await program.waitFor('List 1/1');
		program.type('\r');
		await program.waitFor('Text ¶  1/16');
		program.type('qq');
		assert.equal(await program.ended(), 0);
	});

	test('r shows what has come into the folder since, also once the cache was taken away', async () => {
		const env = ownFolders();
		const folder = join(env.XDG_DATA_HOME!, 'news');
		mkdirSync(folder, {recursive: true});
		const write = (name: string) =>
			writeFileSync(join(folder, `${name}.json`), JSON.stringify({title: `Title ${name}`, paragraphs: ['A text.']}));
		write('one');
		await using program = launch({env}, [folder]);
		await program.waitFor('List 1/1');
		write('two');
		program.type('r');
		await program.waitFor('List 1/2');
		rmSync(env.XDG_CACHE_HOME!, {recursive: true});
		write('three');
		// Another khabar makes the catalogue again: to the reader none of it is new.
		await khabar(['list', folder], {env});
		program.type('r');
		await program.waitFor('List 1/3');
	});

	test('a search shows what is found later, while the words of new articles are made', async () => {
		const env = ownFolders();
		const count = 800;
		const paragraphs = [`government ${'some more words '.repeat(200)}`];
		const input = Array.from({length: count}, (_, i) => JSON.stringify({title: `T ${i}`, paragraphs})).join('\n');
		await khabar(['add', '-'], {env, input});
		await using program = launch({env});
		await program.waitFor(/List +1\/800/);
		program.type('/government\r');
		await program.waitFor(/government +800 unread · 800 articles/);
	});

	test('is left at once while another process keeps the catalogue locked', async () => {
		const env = ownFolders();
		const folder = join(env.XDG_DATA_HOME!, 'news');
		mkdirSync(folder, {recursive: true});
		const write = (name: string) => writeFileSync(join(folder, name), '{"title": "T", "paragraphs": ["A text."]}');
		write('one.json');
		await khabar(['list', folder], {env});
		const other = new DatabaseSync(catalogueFile(realpathSync(folder), env));
		other.exec('BEGIN IMMEDIATE');
		write('two.json');
		await using program = launch({env}, [folder]);
		await program.waitFor('List 1/1');
		program.type('q');
		assert.equal(await program.ended(), 0);
		other.close();
	});
});
