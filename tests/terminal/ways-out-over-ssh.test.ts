import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';
import {noSshd, SshServer} from '../support/sshd.ts';
import {answersOf} from '../support/terminals.ts';

const folder = mkdtempSync(join(tmpdir(), 'khabar-ssh-'));
const file = join(folder, 'news.json');
const page = 'https://news.example/oil';
const statement = 'https://opec.example/statement?id=12&lang=ar';
const text = 'أعلنت منظمة «أوبك» خفضَ الإنتاج، وفق بيان.';
const at = text.indexOf('بيان');
writeFileSync(
	file,
	JSON.stringify({
		title: 'أسعار النفط',
		url: page,
		language: 'ar',
		paragraphs: [{text, marks: [[at, at + 4, 'link', statement]]}, 'الفقرة الثانية.'],
	}),
);

/** A command line that starts the reader on the server. */
const command = () => {
	const folders = Object.entries(ownFolders()).map(([name, value]) => `${name}='${value}'`);
	return ['env', 'LANG=C.UTF-8', ...folders, `'${process.execPath}' '${khabarFile}' '${file}'`].join(' ');
};

const copied = (raw: string) =>
	[...raw.matchAll(/\x1b\]52;c?;([A-Za-z\d+/=]*)(?:\x1b\\|\x07)/g)].map(([, base64]) =>
		Buffer.from(base64!, 'base64').toString(),
	);

/** Opens the article, copies, and asks for its page and for its link. */
async function walk(reader: PtyProgram): Promise<void> {
	await reader.waitFor('List 1/1');
	reader.type('\r');
	await reader.waitFor('Text ¶ 1/2');
	reader.type('yp');
	await reader.waitFor(/Copied the paragraph/);
	reader.type('o');
	await reader.waitFor('No browser here');
	await reader.waitFor(page);
	reader.type('q');
	await reader.waitFor('Text ¶ 1/2');
	reader.type('O');
	await reader.waitFor(statement);
	reader.type('\r');
	await reader.waitFor(/Links +No browser here/);
	reader.type('qqq');
	assert.equal(await reader.ended(), 0);
}

describe('over a real SSH server', {skip: noSshd}, () => {
	let server: SshServer;
	before(async () => {
		server = await SshServer.start();
	});
	after(async () => {
		await server[Symbol.asyncDispose]();
		rmSync(folder, {recursive: true});
	});

	test('y, o and O put texts and addresses into the clipboard of the terminal at home', async () => {
		await using reader = new PtyProgram('ssh', server.argsFor(command()), {
			answers: {'\x1b[c': answersOf('xterm')},
			env: {LC_ALL: undefined, TERM: 'xterm-256color'},
		});
		await walk(reader);
		assert.deepEqual(copied(reader.raw), [text, page, statement]);
	});

	const skip = existsSync('/usr/bin/tmux') ? false : 'tmux is not installed';
	test('they do so inside tmux on the server, too', {skip}, async () => {
		const socket = `khabar-ssh-${process.pid}`;
		const tmux = `tmux -u -L ${socket} -f /dev/null`;
		const setting = 'set-option -s set-clipboard on';
		await using reader = new PtyProgram('ssh', server.argsFor(`${tmux} new-session "${command()}" \\; ${setting}`), {
			env: {LC_ALL: undefined, TERM: 'xterm-256color'},
		});
		await walk(reader);
		assert.deepEqual(new Set(copied(reader.raw)), new Set([text, page, statement]));
	});
});
