import {readFileSync, rmSync} from 'node:fs';
import {dirname} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {ownFolders} from '../../support/khabar.ts';
import {randomNumbers} from '../../support/random.ts';
import {SshServer} from '../../support/sshd.ts';
import type {Outcome} from '../outcome.ts';
import {newsFolder} from './news.ts';
import {SlowLine} from './proxy.ts';
import {hasEnded, Watched} from './watched.ts';

/** A reader who has come over a real SSH server, on a line that delays every byte by so many milliseconds. */
async function overSsh<Result>(
	delay: number,
	act: (reader: Watched, line: SlowLine, start: () => Watched) => Promise<Result>,
): Promise<Result> {
	const folder = newsFolder(30);
	const env = ownFolders();
	await using server = await SshServer.start();
	await using line = await SlowLine.to(server.port, delay);
	const start = (port = server.port) =>
		new Watched({args: [folder], env, through: command => ['ssh', server.argsFor(command, port)]});
	await using reader = start(line.port);
	try {
		// Until the reader has the terminal, the system turns Enter into another key.
		await reader.settled();
		return await act(reader, line, start);
	} finally {
		rmSync(dirname(folder), {recursive: true, force: true});
	}
}

/** The resident memory of a process in bytes. */
const memoryOf = (pid: number) =>
	Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024;

const last = ({program}: Watched) => program.screen().at(-1)!.trim();

/** The line is cut in the midst of reading: the process ends, and the next one is where this one was. */
export async function cutLines(seed: number, times: number): Promise<Outcome> {
	const random = randomNumbers(seed);
	const won: string[] = [];
	for (let round = 0; round < times; round++)
		await overSsh(0, async (reader, line, start) => {
			const {pid} = await reader.settled();
			reader.program.type(`\r${'j'.repeat(random(8))}`);
			await reader.settled();
			const place = /¶ +\d+\/\d+/.exec(last(reader))?.[0];
			// What is on its way may arrive or not.
			reader.program.type('\x0c'.repeat(random(40)));
			await wait(random(30));
			line.cut();
			if (!(await hasEnded(pid))) won.push(`seed ${seed}, round ${round}: the process ${pid} lives without a terminal`);
			await using next = start();
			await next.settled();
			next.program.type('\r');
			await next.settled();
			if (!place || !last(next).includes(place))
				won.push(`seed ${seed}, round ${round}: was at ${place}, is at «${last(next)}»`);
		});
	return {cases: times, won};
}

/** The terminal takes nothing for some seconds, while keys go on: no memory, and the newest frame afterwards. */
export async function stoppedLine(seconds: number, keys: number): Promise<Outcome> {
	const won: string[] = [];
	await overSsh(0, async (reader, line) => {
		const {program} = reader;
		program.type('\r');
		const {pid} = await reader.settled();
		// What a session needs is there before it is measured.
		program.type(' b'.repeat(50));
		await reader.settled();
		const before = memoryOf(pid);
		line.block();
		for (let typed = 0; typed < keys; typed += 100) {
			program.type(' b'.repeat(50));
			await wait((seconds * 1000 * 100) / keys);
		}
		const grown = memoryOf(pid) - before;
		if (grown > 64e6) won.push(`${Math.round(grown / 1e6)} MB more while nothing was read`);
		program.type('gj');
		line.flow();
		await reader.settled();
		if (!/¶ +2\//.test(last(reader))) won.push(`the newest frame is not there: «${last(reader)}»`);
		const difference = await reader.redrawn();
		if (difference) won.push(difference);
	});
	return {cases: keys, won};
}

/** Each byte takes its time in both directions, and the reader types far ahead. */
export async function typedAhead(delay: number, keys: number): Promise<Outcome> {
	const won: string[] = [];
	await overSsh(delay, async reader => {
		const {program} = reader;
		program.type('\rG');
		await reader.settled();
		const count = Number(/¶ +\d+\/(\d+)/.exec(last(reader))?.[1]);
		program.type('g');
		for (let typed = 0; typed < keys; typed++) program.type(typed % 5 === 4 ? 'k' : 'j');
		await reader.settled();
		// It goes down by three in five, and not below the last one.
		let wanted = 1;
		for (let typed = 0; typed < keys; typed++)
			wanted = Math.max(1, Math.min(count, wanted + (typed % 5 === 4 ? -1 : 1)));
		if (!new RegExp(`¶ +${wanted}/`).test(last(reader))) won.push(`¶ ${wanted} was typed, and it is «${last(reader)}»`);
		const difference = await reader.redrawn();
		if (difference) won.push(difference);
		program.type('qq');
		const code = await program.ended();
		if (code !== 0) won.push(`it ended with ${code}`);
	});
	return {cases: keys, won};
}

/** A paste of so many bytes into the list, an article, and a prompt: taken in one piece, bounded, and the next key works. */
export async function largePastes(bytes: number): Promise<Outcome> {
	const won: string[] = [];
	const text = 'خبر pasted \r'.repeat(Math.ceil(bytes / 15));
	await overSsh(0, async reader => {
		const {program} = reader;
		// What an article needs is loaded when the first one is opened.
		program.type('\r');
		await reader.settled();
		program.type('q');
		const {pid} = await reader.settled();
		const before = memoryOf(pid);
		for (const [place, keys, back] of [
			['the list', '', 'j'],
			['an article', '\r', 'j'],
			['a prompt', '/', '\x07'],
		] as const) {
			program.type(keys);
			await reader.settled();
			program.type(`\x1b[200~${text}\x1b[201~`);
			await reader.settled();
			const shown = program.screen().join('\n');
			if (place === 'a prompt' && !/pasted/.test(shown)) won.push(`nothing is in the prompt:\n${shown}`);
			program.type(back);
			await reader.settled();
			const difference = await reader.redrawn();
			if (difference) won.push(`${place}: ${difference}`);
		}
		const grown = memoryOf(pid) - before;
		if (grown > 100e6) won.push(`${Math.round(grown / 1e6)} MB more`);
		program.type('qq');
		const code = await program.ended();
		if (code !== 0) won.push(`it ended with ${code}`);
	});
	return {cases: 3, won};
}

/** The window is dragged: so many sizes in so many seconds, with keys between them. */
export async function manySizes(seed: number, count: number, seconds: number): Promise<Outcome> {
	const random = randomNumbers(seed);
	const won: string[] = [];
	await overSsh(0, async reader => {
		const {program} = reader;
		program.type('\r');
		await reader.settled();
		for (let i = 0; i < count; i++) {
			program.resize(20 + random(180), 6 + random(50));
			if (i % 10 === 0) program.type('j');
			await wait((seconds * 1000) / count);
		}
		await reader.settled();
		const difference = await reader.redrawn();
		if (difference) won.push(`seed ${seed}: ${difference}`);
		program.type('qq');
		const code = await program.ended();
		if (code !== 0) won.push(`it ended with ${code}`);
	});
	return {cases: count, won};
}
