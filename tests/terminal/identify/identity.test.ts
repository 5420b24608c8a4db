import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Answers, withAnswer} from '../../../source/terminal/identify/answers.ts';
import {type Clues, environmentKey, identify, isSure} from '../../../source/terminal/identify/identity.ts';
import {type Environment, knownTerminals} from '../../../source/terminal/identify/terminals.ts';
import {displayModels} from '../../../source/terminal/models/display-model.ts';
import {askedTerminal, type TerminalKey, terminalKeys} from '../../support/terminals.ts';

const answered = (key: TerminalKey): Answers => askedTerminal(key).answers.reduce(withAnswer, {} as Answers);

/** The terminal, what it was told by, and the name to remember it by. */
function told(clues: Partial<Clues>): [terminal: string | undefined, by: string, name: string] {
	const {terminal, by, name} = identify({environment: {}, answers: {}, ...clues});
	return [terminal?.name, by, name];
}

const local: Environment = {TERM: 'xterm-256color'};
const remote: Environment = {...local, SSH_CONNECTION: '192.0.2.7 50122 192.0.2.1 22', SSH_TTY: '/dev/pts/3'};
const inTmux: Environment = {TERM: 'tmux-256color', TMUX: '/tmp/tmux-1000/default,4711,0', TERM_PROGRAM: 'tmux'};

describe('a terminal that answers', () => {
	for (const key of terminalKeys) {
		const {known} = askedTerminal(key);
		if (known)
			it(`is told by its answers alone: ${known}`, () => {
				for (const environment of [{}, local, remote]) {
					const clues = {environment, answers: answered(key), remembered: () => 'kitty'};
					assert.deepEqual(told(clues), [known, 'answer', known]);
					assert.equal(isSure(identify({environment, answers: answered(key)})), true);
				}
			});
	}

	it('is told by what it says of itself, not by what it inherited from the one it was started in', () => {
		const inherited = {...local, KONSOLE_VERSION: '221203', VTE_VERSION: '7600', LC_TERMINAL: 'iTerm2'};
		for (const key of ['kitty', 'foot', 'xterm', 'mlterm', 'putty'] as const)
			assert.equal(told({environment: inherited, answers: answered(key)})[0], askedTerminal(key).known);
	});

	it('and whose name nobody knows is no other, whatever was left in the environment', () => {
		const environment = {...local, VTE_VERSION: '7600', KONSOLE_VERSION: '221203'};
		for (const remembered of [undefined, () => 'Konsole'])
			assert.deepEqual(told({environment, answers: answered('contour'), remembered}), [undefined, 'answer', 'contour']);
	});

	it('without a name, and with attributes that deny the environment, is told by those', () => {
		const name = 'DA1 6, DA2 0;2402;1';
		for (const environment of [
			{...local, KONSOLE_VERSION: '221203'},
			{...local, VTE_VERSION: '7600'},
			{...local, WT_SESSION: 'b3d1'},
			{...local, TERM_PROGRAM: 'Apple_Terminal'},
			{...local, TERM_PROGRAM: 'mintty'},
			local,
		])
			assert.deepEqual(told({environment, answers: answered('alacritty'), remembered: () => 'Konsole'}), [
				undefined,
				'answer',
				name,
			]);
	});

	it('with attributes only is an unknown one of a name that it keeps', () => {
		assert.deepEqual(told({answers: {primary: '62;4'}}), [undefined, 'answer', 'DA1 62;4, DA2 none']);
		assert.deepEqual(told({answers: {primary: '62', secondary: '1;2;3'}}), [undefined, 'answer', 'DA1 62, DA2 1;2;3']);
	});

	it('is told by the attributes of older versions too', () => {
		assert.equal(told({answers: {secondary: '65;5803;1', primary: '65;1;9'}})[0], 'VTE');
		assert.equal(told({answers: {secondary: '0;115;0', primary: '62;1;4'}})[0], 'Konsole');
		assert.equal(
			told({environment: {...local, VTE_VERSION: '4402'}, answers: {secondary: '1;4402;0', primary: '62'}})[0],
			undefined,
		);
	});
});

describe('the environment', () => {
	const hints: readonly (readonly [environment: Environment, terminal: string, survives: boolean])[] = [
		[{TERM: 'linux'}, 'Linux console', true],
		[{TERM: 'dumb'}, 'dumb', true],
		[{TERM: 'mlterm-256color'}, 'mlterm', true],
		[{TERM: 'putty-256color'}, 'PuTTY', true],
		[{TERM: 'xterm-kitty'}, 'kitty', true],
		[{TERM: 'foot'}, 'foot', true],
		[{TERM: 'alacritty'}, 'Alacritty', true],
		[{...local, LC_TERMINAL: 'iTerm2', LC_TERMINAL_VERSION: '3.7.1'}, 'iTerm2', true],
		[{...local, LC_TERMINAL: 'iTerm2', LC_TERMINAL_VERSION: '3.10.0'}, 'iTerm2', true],
		[{...local, LC_TERMINAL: 'iTerm2', LC_TERMINAL_VERSION: '3.6.9'}, 'iTerm2 before 3.7', true],
		[{...local, LC_TERMINAL: 'iTerm2'}, 'iTerm2 before 3.7', true],
		[{...local, VTE_VERSION: '7600'}, 'VTE', false],
		[{...local, KONSOLE_VERSION: '221203'}, 'Konsole', false],
		[{...local, TERM_PROGRAM: 'mintty'}, 'mintty', false],
		[{...local, TERM_PROGRAM: 'Apple_Terminal'}, 'Terminal.app', false],
		[{...local, TERM_PROGRAM: 'WezTerm'}, 'WezTerm', false],
		[{...local, TERM_PROGRAM: 'ghostty'}, 'Ghostty', false],
		[{...local, TERM_PROGRAM: 'vscode'}, 'VS Code', false],
		[{...local, WT_SESSION: 'b3d1'}, 'Windows Terminal', false],
	];
	for (const [environment, terminal, survives] of hints) {
		const said = Object.entries(environment)
			.map(([name, value]) => `${name}=${value}`)
			.join(' ');
		it(`with ${said} speaks for ${terminal}, over the network ${survives ? 'too' : 'not'}`, () => {
			assert.deepEqual(told({environment}), [terminal, 'environment', terminal]);
			assert.equal(isSure(identify({environment, answers: {}})), false);
			for (const trace of [{SSH_CONNECTION: 'a 1 b 2'}, {SSH_TTY: '/dev/pts/3'}, {SSH_CLIENT: 'a 1 22'}])
				assert.deepEqual(
					told({environment: {...environment, ...trace}}),
					survives ? [terminal, 'environment', terminal] : [undefined, 'nothing', ''],
				);
		});
	}

	it('says by TERM, which every terminal sets itself, more than by what may be inherited', () => {
		const inherited = {
			LC_TERMINAL: 'iTerm2',
			LC_TERMINAL_VERSION: '3.7.1',
			KONSOLE_VERSION: '221203',
			VTE_VERSION: '7600',
		};
		for (const [TERM, terminal] of [
			['alacritty', 'Alacritty'],
			['xterm-kitty', 'kitty'],
			['foot-extra', 'foot'],
			['linux', 'Linux console'],
		])
			assert.equal(told({environment: {...inherited, TERM}})[0], terminal);
		assert.equal(
			told({environment: {...inherited, TERM: 'alacritty'}, answers: answered('alacritty')})[0],
			'Alacritty',
		);
	});

	it('says nothing with a variable that is empty, or with none', () => {
		assert.deepEqual(told({environment: {...local, VTE_VERSION: '', KONSOLE_VERSION: ''}}), [undefined, 'nothing', '']);
		assert.deepEqual(told({}), [undefined, 'nothing', '']);
	});

	it('counts where the terminal answered, but did not say who it is', () => {
		const environment = {...local, TERM_PROGRAM: 'vscode'};
		assert.deepEqual(told({environment, answers: {primary: '1;2', secondary: '0;276;0'}}), [
			'VS Code',
			'environment',
			'VS Code',
		]);
	});
});

describe('behind a multiplexer', () => {
	it('the terminal around it decides, and nothing else', () => {
		for (const environment of [inTmux, {...inTmux, KONSOLE_VERSION: '221203', LC_TERMINAL: 'iTerm2'}])
			for (const answers of [{}, answered('tmux')]) {
				const clues = {environment, answers, remembered: () => 'kitty'};
				assert.deepEqual(told({...clues, outside: {name: 'VTE(7600)'}}), ['VTE', 'multiplexer', 'VTE']);
				assert.deepEqual(told({...clues, outside: {name: 'contour 0.5'}}), [undefined, 'multiplexer', 'contour']);
				// What the multiplexer's client was started in counts as the environment of a terminal does.
				const client = {VTE_VERSION: '7006', TERM: 'xterm-256color'};
				assert.deepEqual(told({...clues, outside: {environment: client}}), ['VTE', 'environment', 'VTE']);
				const remoteClient = {...client, SSH_CONNECTION: '10.0.0.7 50022 10.0.0.1 22'};
				assert.deepEqual(told({...clues, outside: {environment: remoteClient}}), ['kitty', 'memory', 'kitty']);
				assert.deepEqual(told(clues), ['kitty', 'memory', 'kitty']);
				assert.deepEqual(told({...clues, remembered: undefined}), [undefined, 'nothing', '']);
				assert.equal(identify(clues).isBehindMultiplexer, true);
			}
	});

	it('it is, whatever says so: its variables, the type of the terminal, its name', () => {
		for (const environment of [
			{TMUX: 'x'},
			{STY: '1.pts'},
			{ZELLIJ: '0'},
			{TERM: 'tmux-256color'},
			{TERM: 'screen.xterm'},
		])
			assert.equal(identify({environment, answers: {}}).isBehindMultiplexer, true, JSON.stringify(environment));
		for (const name of ['tmux 3.3a', 'Zellij 0.41', 'screen 5.0'])
			assert.equal(identify({environment: local, answers: {name}}).isBehindMultiplexer, true, name);
		assert.equal(identify({environment: remote, answers: answered('konsole')}).isBehindMultiplexer, false);
	});

	it('it is not where a terminal that was started from within one answers for itself', () => {
		const environment = {...local, TMUX: inTmux.TMUX};
		const {terminal, by, isBehindMultiplexer} = identify({
			environment,
			answers: answered('konsole'),
			outside: {name: 'XTerm(390)'},
		});
		assert.deepEqual([terminal?.name, by, isBehindMultiplexer], ['Konsole', 'answer', false]);
	});
});

describe('what was found the last time', () => {
	it('counts only where nothing else says anything', () => {
		const remembered = () => 'Konsole';
		assert.deepEqual(told({environment: local, remembered}), ['Konsole', 'memory', 'Konsole']);
		assert.equal(isSure(identify({environment: local, answers: {}, remembered})), false);
		assert.equal(told({environment: {...local, VTE_VERSION: '7600'}, remembered})[0], 'VTE');
		assert.equal(told({environment: local, answers: {primary: '6'}, remembered})[1], 'answer');
		assert.equal(told({environment: local, answers: answered('kitty'), remembered})[0], 'kitty');
	});

	it('is nothing where the name is none that khabar knows', () => {
		assert.deepEqual(told({remembered: () => 'contour'}), [undefined, 'nothing', '']);
		assert.deepEqual(told({remembered: () => undefined}), [undefined, 'nothing', '']);
	});

	it('is found again by its name for every terminal', () => {
		for (const {name} of knownTerminals) assert.equal(told({remembered: () => name})[0], name);
	});
});

describe('the key of an environment', () => {
	const environment = {
		...remote,
		LC_TERMINAL: 'iTerm2',
		HOME: '/home/someone',
		SECRET_TOKEN: 'hunter2',
		LOGNAME: 'someone',
		WT_SESSION: 'f3b1c2d4-secret',
		TMUX: '/tmp/tmux-1000/private,99,1',
		STY: '4711.private',
	};
	it('is the same for every line from one place, and another for another place or terminal', () => {
		const key = environmentKey(environment);
		assert.equal(environmentKey({...environment, SSH_CONNECTION: '192.0.2.7 61999 192.0.2.1 22'}), key);
		assert.equal(environmentKey({...environment, WT_SESSION: 'x', TMUX: '/y', STY: 'z', HOME: '/'}), key);
		assert.notEqual(environmentKey({...environment, SSH_CONNECTION: '192.0.2.8 50122 192.0.2.1 22'}), key);
		for (const name of ['TERM', 'LC_TERMINAL', 'WT_SESSION', 'TMUX', 'STY', 'SSH_CONNECTION'])
			assert.notEqual(environmentKey({...environment, [name]: undefined}), key, name);
	});

	it('has nothing in it that is private', () => {
		assert.equal(
			environmentKey(environment),
			'TERM=xterm-256color LC_TERMINAL=iTerm2 WT_SESSION=yes TMUX=yes STY=yes SSH_CONNECTION=192.0.2.7',
		);
		assert.equal(environmentKey({}), '');
	});
});

describe('the table of terminals', () => {
	it('gives each terminal a model that there is, and one model for each name', () => {
		for (const {name, model, unasked} of knownTerminals) {
			assert.ok(model in displayModels && (unasked === undefined || unasked in displayModels));
			for (const other of knownTerminals) if (other.name === name) assert.equal(other.model, model, name);
		}
	});
});
