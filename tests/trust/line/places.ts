import {execFileSync} from 'node:child_process';
import {existsSync, rmSync} from 'node:fs';
import {dirname} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {ownFolders} from '../../support/khabar.ts';
import {PtyProgram} from '../../support/pty.ts';
import {Screen} from '../../support/screen.ts';
import type {Outcome} from '../outcome.ts';
import {newsFolder} from './news.ts';
import {differenceOf, hasEnded, type Seen, seenOn, Watched} from './watched.ts';

/** The row of the status without blanks at its ends. */
const last = ({program}: Watched) => program.screen().at(-1)!.trim();

/** Ctrl-Z and `fg`, so many times, with the window changed in the meantime: the place and the frame are as before. */
export async function stoppedAndContinued(times: number): Promise<Outcome> {
	const won: string[] = [];
	const folder = newsFolder(30);
	const command = {line: ''};
	await using reader = new Watched({
		args: [folder],
		through(line) {
			command.line = line;
			return ['env', ['PS1=ready> ', 'ENV=', 'sh', '-i']];
		},
	});
	const {program} = reader;
	await program.waitFor('ready>');
	reader.typeElsewhere(`${command.line}\r`);
	await reader.settled();
	program.type('\rjj');
	await program.waitFor('Text ¶ 3/');
	const {pid} = await reader.settled();
	for (let round = 0; round < times; round++) {
		const place = last(reader);
		program.type('\x1a');
		await program.waitFor(() => program.buffer === 'normal' && program.screen().findLast(Boolean) === 'ready>');
		if (!program.cursorVisible || program.modes.bracketedPasteMode) won.push(`round ${round}: modes are left behind`);
		if (round % 2) program.resize(80 + round, 24 + round);
		reader.typeElsewhere('fg\r');
		await program.waitFor(() => program.buffer === 'alternate');
		await reader.settled();
		if (last(reader).slice(0, 10) !== place.slice(0, 10))
			won.push(`round ${round}: was at «${place}», is at «${last(reader)}»`);
		const difference = await reader.redrawn();
		if (difference) won.push(`round ${round}: ${difference}`);
	}
	program.type('qq');
	await program.waitFor(() => program.buffer === 'normal');
	if (!(await hasEnded(pid))) won.push(`the process ${pid} lives on`);
	rmSync(dirname(folder), {recursive: true, force: true});
	return {cases: times, won};
}

export const noTmux = existsSync('/usr/bin/tmux') ? false : 'tmux is not installed';

const terminals = [
	{TERM: 'xterm-256color', columns: 100, rows: 30},
	{TERM: 'vt100', columns: 60, rows: 20},
	{TERM: 'xterm', columns: 132, rows: 43},
	{TERM: 'screen-256color', columns: 80, rows: 24},
] as const;

/** What tmux says of a pane, as it is seen. */
async function seenIn(pane: string, columns: number, rows: number): Promise<Seen> {
	const screen = new Screen(columns, rows);
	await screen.write(pane.trimEnd().replaceAll('\n', '\r\n'));
	return seenOn(screen, rows);
}

/** tmux is detached and attached to another terminal, so many times: the same process, the same place, its frame on the screen. */
export async function attachedElsewhere(times: number): Promise<Outcome> {
	const won: string[] = [];
	const folder = newsFolder(30);
	const socket = `khabar-line-${process.pid}`;
	const tmux = (...args: string[]) =>
		execFileSync('tmux', ['-u', '-L', socket, ...args], {encoding: 'utf8', env: tmuxEnv});
	const {TMUX: _, CI: __, ...environment} = process.env;
	const tmuxEnv = {...environment, LANG: 'C.UTF-8'};
	const pane = (...args: string[]) => tmux('capture-pane', '-p', ...args);
	const attach = (round: number) => {
		const {TERM, columns, rows} = terminals[round % terminals.length]!;
		const env = {TERM, LANG: 'C.UTF-8', TMUX: undefined};
		return new PtyProgram('tmux', ['-u', '-L', socket, 'attach-session'], {columns, rows, env});
	};
	await using reader = new Watched({
		args: [folder],
		env: {...ownFolders(), TMUX: undefined},
		titleInside: () => tmux('display-message', '-p', '#{pane_title}').trim(),
		through: line => [
			'tmux',
			['-u', '-L', socket, '-f', '/dev/null', 'new-session', line, ';', 'set-option', '-g', 'status', 'off'],
		],
	});
	try {
		const {pid} = await reader.settled();
		reader.program.type('\rjj');
		// Keys wait while what draws is being loaded.
		await reader.program.waitFor('Text ¶ 3/');
		await reader.settled();
		const place = last(reader).slice(0, 10);
		tmux('detach-client');
		await reader.program.exit;
		for (let round = 0; round < times; round++) {
			await using client = attach(round);
			const name = `round ${round}, ${terminals[round % terminals.length]!.TERM}`;
			await client.waitFor(() => client.screen().at(-1)!.trim().startsWith(place));
			const {columns, rows} = client;
			const asked = {columns, rows, typed: 0};
			const now = await reader.settled(asked);
			if (now.pid !== pid) won.push(`${name}: another process`);
			const before = await seenIn(pane('-e'), columns, rows);
			client.type('\x0c');
			await wait(100);
			await reader.settled(asked);
			const difference = differenceOf(before, await seenIn(pane('-e'), columns, rows));
			if (difference) won.push(`${name}: ${difference}`);
			const wanted = pane()
				.split('\n')
				.slice(0, rows)
				.map(row => row.trimEnd());
			await client
				.waitFor(() => client.screen().every((row, y) => row.trimEnd() === wanted[y]))
				.catch(() => won.push(`${name}: the terminal shows\n${client.screen().join('\n')}\nof\n${wanted.join('\n')}`));
			tmux('detach-client');
			await client.exit;
		}
		await using client = attach(0);
		await client.waitFor(place);
		client.type('qq');
		await client.exit;
		if (!(await hasEnded(pid))) won.push(`the process ${pid} lives on`);
	} finally {
		try {
			tmux('kill-server');
		} catch {
			// It has ended with the reader.
		}
		rmSync(dirname(folder), {recursive: true, force: true});
	}
	return {cases: times, won};
}
