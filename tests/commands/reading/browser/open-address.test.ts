import assert from 'node:assert/strict';
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {after, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {openableAddress} from '../../../../source/article/address.ts';
import {browsersFor} from '../../../../source/commands/reading/browser/browsers.ts';
import {openAddress} from '../../../../source/commands/reading/browser/open-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'khabar-browser-'));
after(() => rmSync(folder, {recursive: true}));

/** A program that writes down its arguments, one a line and each behind a mark, and then ends. */
function program(name: string, code = 0): string {
	const path = join(folder, name);
	writeFileSync(
		path,
		`#!/bin/sh\nfor argument; do printf '<%s>\\n' "$argument"; done > "$0.arguments"\nexit ${code}\n`,
	);
	chmodSync(path, 0o755);
	return path;
}

/** The arguments that a program was started with; undefined where it was not. Told once. */
async function argumentsOf(name: string): Promise<string[] | undefined> {
	const path = join(folder, `${name}.arguments`);
	if (!existsSync(path)) return undefined;
	for (let tries = 0; readFileSync(path, 'utf8') === '' && tries < 50; tries++) await setTimeout(20);
	const found = readFileSync(path, 'utf8').trimEnd().split('\n');
	rmSync(path);
	return found.map(line => line.replace(/^<(.*)>$/, '$1'));
}

/** A terminal that says how often its screen was lent. */
function lender() {
	const terminal = {
		lent: 0,
		lend<Result>(run: (streams: {stdin: number; stdout: number}) => Promise<Result>): Promise<Result> {
			terminal.lent++;
			const nothing = 1;
			return run({stdin: 0, stdout: nothing});
		},
	};
	return terminal;
}

const address = 'https://example.com/a?b=$(id);rm%20-rf&c=%60id%60';
const desktop = {DISPLAY: ':0', PATH: '/usr/bin:/bin'};
const linux = (environment: Record<string, string>) => ({environment, platform: 'linux'}) as const;

describe('the page of an article', () => {
	test('is opened by $BROWSER first, which gets the address as one argument, whatever stands in it', async () => {
		const terminal = lender();
		const BROWSER = program('window');
		assert.equal(await openAddress(address, terminal, linux({...desktop, BROWSER})), true);
		assert.deepEqual(await argumentsOf('window'), [address]);
		assert.equal(terminal.lent, 0);
	});

	test('stands where $BROWSER has %s, and the next one is tried where one fails', async () => {
		const BROWSER = [program('failing', 1), '/no/such program', `${program('second')} --tab=%s -x`].join(delimiter);
		assert.equal(await openAddress(address, lender(), linux({...desktop, BROWSER})), true);
		assert.deepEqual(await argumentsOf('failing'), [address]);
		assert.deepEqual(await argumentsOf('second'), [`--tab=${address}`, '-x']);
	});

	test('is opened by a program whose name has blanks, if there is one', async () => {
		const BROWSER = program('with blanks %s');
		assert.equal(await openAddress(address, lender(), linux({...desktop, BROWSER})), true);
		assert.deepEqual(await argumentsOf('with blanks %s'), [address]);
	});

	test('is shown in the terminal, which is lent, by a terminal browser that $BROWSER names', async () => {
		const terminal = lender();
		const BROWSER = program('w3m');
		assert.equal(await openAddress(address, terminal, linux({...desktop, BROWSER})), true);
		assert.deepEqual([await argumentsOf('w3m'), terminal.lent], [[address], 1]);
		rmSync(join(folder, 'w3m'));
	});

	test('is shown by a terminal browser of this machine where there is no desktop', async () => {
		const terminal = lender();
		program('lynx');
		assert.equal(await openAddress(address, terminal, linux({PATH: folder})), true);
		assert.deepEqual([await argumentsOf('lynx'), terminal.lent], [[address], 1]);
		rmSync(join(folder, 'lynx'));
	});

	test('is not opened over the network, but for a terminal browser that the user named', async () => {
		const terminal = lender();
		for (const name of ['SSH_CONNECTION', 'SSH_CLIENT', 'SSH_TTY']) {
			const environment = {...desktop, PATH: folder, BROWSER: program('window'), [name]: '10.0.0.1 1 10.0.0.2 22'};
			assert.equal(await openAddress(address, terminal, linux(environment)), false);
			assert.equal(await argumentsOf('window'), undefined);
			assert.equal(await openAddress(address, terminal, linux({...environment, BROWSER: program('lynx')})), true);
			assert.deepEqual(await argumentsOf('lynx'), [address]);
			rmSync(join(folder, 'lynx'));
		}
	});

	test('is not opened where there is nothing to open it', async () => {
		assert.equal(await openAddress(address, lender(), linux({PATH: '/nowhere'})), false);
	});
});

describe('no text of an article', () => {
	test('ever reaches a program but as an address of the web or of a person', async () => {
		const BROWSER = program('window');
		const hostile = [
			'; rm -rf ~',
			'$(id)',
			'`id`',
			'| id',
			'-flag',
			'--help',
			'\n--flag',
			'file:///etc/passwd',
			'FILE:///etc/passwd',
			'javascript:alert(1)',
			'data:text/html,x',
			'/etc/passwd',
			'',
		];
		for (const text of hostile) {
			assert.equal(openableAddress(text), undefined, text);
			assert.equal(await openAddress(text, lender(), linux({...desktop, BROWSER})), false, text);
			assert.equal(await argumentsOf('window'), undefined, text);
		}
	});

	test('adds an argument, ends one or begins one with a dash', async () => {
		const BROWSER = program('window');
		for (const tail of hostileTails) {
			const opened = openableAddress(`https://example.com/${tail}`)!;
			assert.equal(await openAddress(opened, lender(), linux({...desktop, BROWSER})), true, tail);
			const found = await argumentsOf('window');
			assert.deepEqual(found, [opened], tail);
			assert.match(found[0]!, /^https:\/\/example\.com\/[^\s'"`<>\\|^{}]*$/, tail);
		}
	});

	test('is looked at for %s or blanks', () => {
		const BROWSER = `${program('window')} %s`;
		const [browser] = browsersFor('https://example.com/%s%20$&$1', linux({...desktop, BROWSER}));
		assert.deepEqual(browser?.args, ['https://example.com/%s%20$&$1']);
	});
});

const hostileTails = [
	'; rm -rf ~',
	'$(touch x)',
	'`touch x`',
	'" --flag "',
	"' --flag '",
	'\n--flag',
	'\0x',
	' -flag',
	'%s',
	'&& id',
	'<x>|y',
];
