import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {khabarFile, ownFolders} from '../support/khabar.ts';
import {type PtyOptions, PtyProgram} from '../support/pty.ts';
import {randomNumbers} from '../support/random.ts';

const launch = ({env = ownFolders(), ...options}: PtyOptions = {}, args: readonly string[] = []) =>
	new PtyProgram(process.execPath, [khabarFile, ...args], {...options, env});

/** A folder with one article that has three links. */
function withLinks() {
	const env = ownFolders();
	const file = join(env.XDG_CONFIG_HOME!, 'links.md');
	writeFileSync(file, `# Links\n\n${[1, 2, 3].map(n => `See [page ${n}](https://example.org/${n}).`).join('\n\n')}\n`);
	return {env, args: [file]};
}

/** Keys that lead through views and menus, and what then stands on the screen. */
const journeys = [
	{name: 'the facts of an article', keys: 'G\r\tjj', ends: /Key facts.* 3\/\d/},
	{name: 'a fact, and the facts again', keys: '\r\tj\r\x1b', ends: /Key facts.* 2\/\d/},
	{name: 'the facts of the next article', keys: '\r\tjj]\t', ends: /Key facts.* 1\/\d/},
	{name: 'a filter', keys: 'Fjjk', ends: /^▸ +unread/},
	{name: 'a theme over an article', keys: '\rTjj', ends: /^▸ light/},
	{name: 'a source', keys: '\tj', ends: /Sources +2\/2/},
	{name: 'a link', keys: '\rOjj', ends: /Links +3\/3/, ...withLinks()},
	{name: 'the help, and back to the list', keys: '?qjj', ends: /List +3\/7/},
	{name: 'the articles of a source', keys: '\tj\rgj', ends: /List +2\/6/},
	{name: 'a story of the brief', keys: 'B]]', ends: /Brief +3\/\d/},
	{name: 'an article from the brief', keys: 'Bj\rj', ends: /Text +¶ +\d+\/\d/},
] as const;

describe('keys that are typed ahead all count', () => {
	for (const {name, keys, ends, ...options} of journeys) {
		const open = () => launch('env' in options ? {env: options.env} : {}, 'args' in options ? options.args : []);

		test(`in one write: to ${name}`, async () => {
			await using program = open();
			await program.waitFor('args' in options ? 'List 1/1' : 'List 1/7');
			program.type(keys);
			await program.waitFor(ends);
		});
	}

	for (const seed of [1, 2, 3])
		test(`in pieces, at any moment: seed ${seed}`, async () => {
			const random = randomNumbers(seed);
			const {keys, ends} = journeys[random(2)]!;
			await using program = launch();
			await program.waitFor('List 1/7');
			for (const key of keys) {
				program.type(key);
				// After Esc a pause: else it is the beginning of a sequence.
				if (random(3) === 0) await setTimeout(random(40));
			}
			await program.waitFor(ends);
		});

	test('before the program has the keyboard, Enter too', async () => {
		await using program = launch();
		program.type('\r\tj');
		await program.waitFor(/Key facts.* 2\/\d/);
	});

	test('Ctrl-C counts at once, whatever waits before it', async () => {
		await using program = launch();
		await program.waitFor('List 1/7');
		program.type(`${'j'.repeat(200)}\x03`);
		assert.equal(await program.ended(), 130);
	});
});
