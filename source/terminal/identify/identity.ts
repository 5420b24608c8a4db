/**
 * Which terminal is listening (this file), told by the table of terminals (`terminals.ts`), by what the terminal answers
 * when it is asked (`terminal-query.ts`, `answers.ts`) and by what tmux says (`multiplexer.ts`). May import only the names of
 * display models, from `models/`.
 */

import type {Answers} from './answers.ts';
import type {Outside} from './multiplexer.ts';
import {type Environment, type KnownTerminal, knownTerminals} from './terminals.ts';

/** All that can tell which terminal it is. */
export interface Clues {
	readonly environment: Environment;
	readonly answers: Answers;
	/** What a multiplexer says about the terminal that it runs in. */
	readonly outside?: Outside | undefined;
	/** Gives the name of the terminal that was found the last time in the same environment. */
	readonly remembered?: (() => string | undefined) | undefined;
}

/** Which terminal it is, and how that was found out. */
export interface Identity {
	/** Absent when khabar does not know the terminal. */
	readonly terminal?: KnownTerminal | undefined;
	readonly by: 'answer' | 'multiplexer' | 'environment' | 'memory' | 'nothing';
	/** The name under which the preferences keep the terminal. For an unknown terminal it is made of its answers. */
	readonly name: string;
	/** Whether khabar runs in a multiplexer, such as tmux, which does not pass unknown sequences on to the terminal. */
	readonly isBehindMultiplexer: boolean;
}

export type Multiplexer = 'tmux' | 'screen' | 'zellij';

/**
 * Finds out which terminal it is. The first of these that says something counts: the answers of the terminal, or, behind a
 * multiplexer, what the multiplexer says about the terminal around it; the environment; what was found the last time. A
 * terminal that answers with an unknown name is an unknown terminal, even if the environment names a known one.
 */
export function identify(clues: Clues): Identity {
	const {environment, answers, outside, remembered} = clues;
	// A terminal that was started from within a multiplexer inherits the variables of the multiplexer, but not its name.
	const isBehindMultiplexer = multiplexerOf(environment, answers) !== undefined;
	const {name, secondary, primary}: Answers = isBehindMultiplexer ? {name: outside?.name} : answers;
	const around = isBehindMultiplexer ? outside?.environment : environment;
	const recall = () => {
		const last = remembered?.();
		return knownTerminals.find(({name}) => name === last);
	};
	const known = (by: Identity['by'], terminal: KnownTerminal | undefined): Identity | undefined =>
		terminal && {terminal, by, name: terminal.name, isBehindMultiplexer};
	const unknown = (by: Identity['by'], name: string): Identity => ({by, name, isBehindMultiplexer});
	const byAnswer = isBehindMultiplexer ? 'multiplexer' : 'answer';
	return (
		known(byAnswer, named(name) ?? (name === undefined ? withSecondary(secondary) : undefined)) ??
		(name ? unknown(byAnswer, name.replace(/[ (].*/, '')) : undefined) ??
		known('environment', around && hinted(around, secondary)) ??
		(primary === undefined ? undefined : unknown('answer', `DA1 ${primary}, DA2 ${secondary ?? 'none'}`)) ??
		known('memory', recall()) ??
		unknown('nothing', '')
	);
}

/** Whether the terminal itself, or the multiplexer, said which terminal it is. */
export const isSure = ({by}: Identity) => by === 'answer' || by === 'multiplexer';

const multiplexer = /^(tmux|screen|zellij)\b/i;

/** The multiplexer that the environment tells of. tmux, too, may call its kind of terminal `screen`. */
function multiplexerAround({TERM = '', TMUX, STY, ZELLIJ}: Environment): Multiplexer | undefined {
	if (TMUX) return 'tmux';
	if (ZELLIJ) return 'zellij';
	if (STY) return 'screen';
	return /^(tmux|screen)/.exec(TERM)?.[1] as Multiplexer | undefined;
}

/** The multiplexer that the terminal's answers, or else the environment, tell of; undefined where there is none. */
export function multiplexerOf(environment: Environment, {name}: Answers): Multiplexer | undefined {
	if (name === undefined) return multiplexerAround(environment);
	return multiplexer.exec(name)?.[1]?.toLowerCase() as Multiplexer | undefined;
}

const named = (name: string | undefined) =>
	knownTerminals.find(({version}) => name !== undefined && version?.test(name));
const withSecondary = (parameters: string | undefined) =>
	knownTerminals.find(({secondary}) => parameters !== undefined && secondary?.test(parameters));

/**
 * Whether a login over the network passes the variable on: OpenSSH forwards `TERM`, and variables that begin with
 * `LC_`.
 */
const survives = (variable: string) => variable === 'TERM' || variable.startsWith('LC_');

/**
 * The terminal that sets these variables for its programs. Over a network only the variables that a login passes on count.
 * A terminal whose answer to DA2 does not fit is left out: its variables may come from the terminal in which another
 * terminal was started.
 */
function hinted(environment: Environment, secondary: string | undefined): KnownTerminal | undefined {
	const {SSH_CONNECTION, SSH_TTY, SSH_CLIENT} = environment;
	const isRemote = Boolean(SSH_CONNECTION || SSH_TTY || SSH_CLIENT);
	return knownTerminals.find(terminal => {
		const variables = Object.entries(terminal.sets ?? {});
		const denied = secondary !== undefined && terminal.secondary?.test(secondary) === false;
		return (
			variables.length > 0 &&
			!denied &&
			variables.every(([name, value]) => (!isRemote || survives(name)) && value.test(environment[name] ?? ''))
		);
	});
}

/** Whether the terminal has a screen to draw on, according to the environment. */
export const hasScreen = (environment: Environment) => !hinted(environment, undefined)?.isScreenless;

/** The variables that tell terminals apart. */
const telling =
	'TERM TERM_PROGRAM LC_TERMINAL COLORTERM VTE_VERSION KONSOLE_VERSION WT_SESSION TMUX STY SSH_CONNECTION'.split(' ');
/** Of these variables only a part is kept, or only that they are set. */
const shortened: Readonly<Record<string, (value: string) => string>> = {
	WT_SESSION: () => 'yes',
	TMUX: () => 'yes',
	STY: () => 'yes',
	// The address of the user, without the port, which is another one each time.
	SSH_CONNECTION: value => value.replace(/ .*/, ''),
};

/** The key under which a choice for a terminal is kept: the name of the terminal, or else its environment. */
export const choiceKey = ({name}: Identity, environment: Environment) => name || environmentKey(environment);

/** The key under which the terminal that was found in an environment is remembered. */
export const environmentKey = (environment: Environment): string =>
	telling
		.flatMap(name => (environment[name] ? `${name}=${shortened[name]?.(environment[name]) ?? environment[name]}` : []))
		.join(' ');
