import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {questions} from '../../../source/terminal/identify/answers.ts';
import {TerminalQuery} from '../../../source/terminal/identify/terminal-query.ts';
import type {Environment} from '../../../source/terminal/identify/terminals.ts';
import {terminals} from '../../support/terminals.ts';

const local: Environment = {TERM: 'xterm-256color'};
const timeout = 100;

/** Asks a terminal who it is, on a clock that the test moves; `met` tells whom `onMet` was told of. */
function begin(t: TestContext, environment = local, remembered?: string) {
	t.mock.timers.enable({apis: ['setTimeout']});
	const met: string[] = [];
	const query: TerminalQuery = new TerminalQuery({
		environment,
		answerTimeout: timeout,
		remembered: () => remembered,
		onMet: () => met.push(query.identity.name),
	});
	const hear = (reports: readonly string[]) => {
		for (const report of reports) query.hear(report);
	};
	return {query, met, hear, asked: query.ask()};
}

/** Lets what is settled go on. */
const turn = () => new Promise(resolve => setImmediate(resolve));

describe('asking a terminal who it is', () => {
	it('ends with the answer to the last question, and with all that was said before', async t => {
		const {query, met, hear, asked} = begin(t);
		assert.equal(asked, questions);
		await turn();
		hear(terminals.vte.answers.slice(0, -1));
		assert.deepEqual([met, query.isWaiting], [[], true]);
		hear(terminals.vte.answers.slice(-1));
		await query.met;
		assert.deepEqual([met, query.isWaiting], [['VTE'], false]);
		assert.deepEqual(query.answers, {
			name: 'VTE(7600)',
			secondary: '61;7600;1',
			bidiMode: 1,
			synchronised: 2,
			graphemeMode: 0,
			primary: '61;1;21;22;28',
		});
		t.mock.timers.tick(10 * timeout);
		assert.equal(met.length, 1);
	});

	it('expects no answer after ten seconds, and takes one all the same', async t => {
		t.mock.timers.enable({apis: ['setTimeout', 'Date']});
		const met: string[] = [];
		const query: TerminalQuery = new TerminalQuery({
			environment: local,
			answerTimeout: timeout,
			remembered: () => undefined,
			onMet: () => met.push(query.identity.name),
		});
		query.ask();
		await turn();
		t.mock.timers.tick(9_999);
		assert.equal(query.isWaiting, true);
		t.mock.timers.tick(1);
		assert.equal(query.isWaiting, false);
		for (const answer of terminals.vte.answers) query.hear(answer);
		assert.deepEqual(met, ['', 'VTE']);
	});

	it('leaves no timer behind once it has ended', async () => {
		const timeouts = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length;
		const before = timeouts();
		const query: TerminalQuery = new TerminalQuery({
			environment: local,
			answerTimeout: 60_000,
			remembered: () => undefined,
			onMet: () => {},
		});
		query.ask();
		assert.equal(timeouts(), before + 1);
		for (const answer of terminals.kitty.answers) query.hear(answer);
		await query.met;
		assert.equal(timeouts(), before);
	});

	it('ends without any answer too, with the terminal of the last time or an unknown one', async t => {
		for (const remembered of ['Konsole', undefined]) {
			const {query, met} = begin(t, local, remembered);
			await turn();
			assert.deepEqual(met, []);
			t.mock.timers.tick(timeout);
			await query.met;
			assert.deepEqual([met, query.isWaiting], [[remembered ?? ''], true]);
			t.mock.timers.reset();
		}
	});

	it('goes on when an answer comes late: all is told anew', async t => {
		const {query, met, hear} = begin(t, local, 'kitty');
		await turn();
		hear(terminals.konsole.answers.slice(0, 1));
		t.mock.timers.tick(timeout);
		await query.met;
		// What was heard in time counts, though more is to come.
		assert.deepEqual(met, ['Konsole']);
		hear(terminals.konsole.answers.slice(1));
		assert.deepEqual([met, query.isWaiting], [['Konsole', 'Konsole'], false]);
		assert.equal(query.answers.secondary, '1;115;0');
	});

	it('takes no notice of other reports, nor of answers that nobody asked for', async t => {
		const {query, met, hear} = begin(t);
		hear(['\x1b[0n', '\x1b[I', '\x1b[24;80R']);
		assert.deepEqual(query.answers, {});
		hear(terminals.xterm.answers);
		await query.met;
		hear(terminals.konsole.answers);
		assert.deepEqual([query.identity.name, met], ['xterm', ['xterm']]);
	});

	it('is made again when the terminal is asked again, and keeps what it knew until then', async t => {
		const {query, met, hear} = begin(t);
		hear(terminals.xterm.answers);
		await query.met;
		assert.equal(query.ask(), questions);
		assert.deepEqual([query.identity.name, query.isWaiting], ['xterm', true]);
		hear(terminals.konsole.answers);
		assert.deepEqual([met, query.isWaiting], [['xterm', 'Konsole'], false]);
		// What only the first one said is not said of the second.
		assert.equal(query.answers.bidiMode, undefined);
	});

	it('asks nothing of one that would write the questions on its screen, and does not wait for it', async t => {
		for (const TERM of ['linux', 'linux-16color', 'dumb']) {
			const {query, asked} = begin(t, {TERM});
			await query.met;
			assert.deepEqual([asked, query.isWaiting], ['', false]);
			t.mock.timers.reset();
		}
	});

	it('waits for tmux to say what is around it; a tmux that cannot is no failure', async t => {
		const path = process.env.PATH;
		process.env.PATH = '/nonexistent';
		t.after(() => {
			process.env.PATH = path;
		});
		const {query, met, hear} = begin(t, {TERM: 'tmux-256color', TMUX: '/nonexistent/socket,1,0'});
		hear(terminals.tmux.answers);
		assert.deepEqual(met, []);
		await query.met;
		assert.deepEqual([met, query.identity.isBehindMultiplexer], [[''], true]);
	});
});
