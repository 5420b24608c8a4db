import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {khabarFile, ownFolders} from '../../support/khabar.ts';
import type {Outcome} from '../outcome.ts';

const articles = new URL('../../../articles/', import.meta.url).pathname;

/** What reads local folders, and asks the network for nothing. */
const local: readonly (readonly string[])[] = [
	['list', articles],
	['print', articles],
	['facts', articles],
	['brief', articles],
	['search', 'خبر'],
	['check', articles],
	['add', articles],
	['list'],
	['sources'],
	['doctor'],
	['guide'],
];

/** A socket of the Internet that is made or connected, or a program that is started; a name server is asked over one, too. */
const outside = /^.*(?:socket|connect|sendto|sendmsg)\(.*AF_INET6?\b.*$|^.*execve\((?!.*node).*$/gm;

/** Watches by `strace` that reading what is here makes no connection and starts no program. */
export async function noConnections(): Promise<Outcome> {
	if (spawnSync('strace', ['-V']).status !== 0) return {cases: 0, won: [], skipped: 'needs strace'};
	const folder = mkdtempSync(join(tmpdir(), 'khabar-strace-'));
	const env = {...process.env, ...ownFolders()};
	const won: string[] = [];
	try {
		for (const args of local) {
			const log = join(folder, 'log');
			const traced = ['-f', '-qq', '-e', 'trace=socket,connect,sendto,sendmsg,execve', '-o', log];
			const {error} = spawnSync('strace', [...traced, process.execPath, khabarFile, ...args], {env, stdio: 'ignore'});
			if (error) return {cases: 0, won: [], skipped: 'needs the right to trace'};
			const calls = readFileSync(log, 'utf8');
			if (!calls.includes('execve(')) return {cases: 0, won: [], skipped: 'needs the right to trace'};
			for (const [call] of calls.matchAll(outside)) won.push(`khabar ${args.join(' ')}: ${call.trim().slice(0, 200)}`);
		}
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
	return {cases: local.length, won};
}
