import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {khabar, khabarFile, ownFolders} from '../../support/khabar.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-odd-files-'));
after(() => rmSync(root, {recursive: true}));
const article = (title: string) => JSON.stringify({title, paragraphs: ['قال الوزير إن العمل مستمر.']});
const mkfifo = (path: string) => execFileSync('mkfifo', [path]);

describe('a folder', {skip: process.platform !== 'linux' && 'has what Linux has'}, () => {
	test('with pipes, devices, sockets and endless files is read without waiting for any of them', async () => {
		const folder = join(root, 'folder');
		mkdirSync(folder);
		writeFileSync(join(folder, 'a.json'), article('الأول'));
		mkfifo(join(folder, 'pipe.json'));
		symlinkSync(join(folder, 'pipe.json'), join(folder, 'link.json'));
		for (const [name, target] of [
			['zero', '/dev/zero'],
			['null', '/dev/null'],
			['tty', '/dev/tty'],
			['kmsg', '/proc/kmsg'],
			['trace', '/sys/kernel/tracing/trace_pipe'],
			['loop', 'loop.json'],
		] as const)
			symlinkSync(target, join(folder, `${name}.json`));
		await using socket = createServer().listen(join(folder, 'socket.json'));
		await once(socket, 'listening');
		for (const args of [
			['list', folder],
			['add', folder],
			['check', folder],
			['list', folder, join(folder, 'a.json')],
			['facts', '--json', folder],
			['brief', folder],
		]) {
			const {stdout, stderr, code} = await khabar(args);
			assert.notEqual(code, null, args.join(' '));
			assert.doesNotMatch(stderr, /internal|TypeError/);
			if (args[0] === 'list') assert.match(stdout, /الأول/);
		}
	});

	test('with names that are no UTF-8 is read, and they can be named', async () => {
		const folder = join(root, 'names');
		mkdirSync(folder);
		for (const [i, name] of ['caf\xe9.json', '\xff\xfe.json', '\xe9\xe9.json'].entries())
			writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]), article(`عنوان ${i}`));
		const env = ownFolders();
		const {stdout, stderr} = await khabar(['list', folder], {env});
		assert.equal(stderr, '');
		for (const i of [0, 1, 2]) assert.match(stdout, new RegExp(`عنوان ${i}`));
		assert.match(stdout, /caf\\xe9/);
		const found = await khabar(['search', 'الوزير', '--library', folder], {env});
		assert.match(found.stdout, /عنوان 0/);
		const added = await khabar(['add', folder], {env});
		assert.match(added.stdout, /3 added/);
		// A shell hands the bytes over as they are.
		const named = execFileSync('sh', ['-c', `"$0" "$1" print "$2"/caf*`, process.execPath, khabarFile, folder], {
			env: {...process.env, ...env},
			encoding: 'utf8',
		});
		assert.match(named, /عنوان 0/);
		assert.equal(readdirSync(folder).length, 3);
	});
});

describe('a pipe that is named', {skip: !existsSync('/usr/bin/mkfifo') && 'there is no mkfifo'}, () => {
	test('is read to its end', async () => {
		const pipe = join(root, 'named');
		mkfifo(pipe);
		const reading = khabar(['list', pipe]);
		const writer = spawn('sh', ['-c', 'cat > "$0"', pipe], {stdio: ['pipe', 'ignore', 'ignore']});
		writer.stdin.end(article('من الأنبوب'));
		const {stdout, stderr, code} = await reading;
		assert.deepEqual([stderr, code], ['', 0]);
		assert.match(stdout, /من الأنبوب/);
	});

	for (const command of ['list', 'add', 'check', 'print', 'import'])
		test(`and has no writer can be left: khabar ${command}`, async () => {
			const pipe = join(root, `silent-${command}`);
			mkfifo(pipe);
			const child = spawn(process.execPath, [khabarFile, command, pipe], {
				env: {...process.env, ...ownFolders()},
				stdio: 'ignore',
			});
			const ended = once(child, 'exit');
			await new Promise(resolve => setTimeout(resolve, 1000));
			assert.equal(child.exitCode, null);
			child.kill('SIGINT');
			const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
			const [code, signal] = await ended;
			clearTimeout(late);
			assert.ok(code === 130 || signal === 'SIGINT', String(code ?? signal));
		});
});
