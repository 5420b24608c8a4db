import type {Answers} from './answers.ts';
import type {Outside} from './multiplexer.ts';
import {type Environment, type KnownTerminal, knownTerminals} from './terminals.ts';

/** What there is to tell a terminal by. */
export interface Clues {
	readonly environment: Environment;
	readonly answers: Answers;
	/** What a multiplexer says of the terminal around it. */
	readonly outside?: Outside | undefined;
	/** The name of the terminal that was found when the environment was the same the last time. */
	readonly remembered?: (() => string | undefined) | undefined;
}

/** Which terminal it is, and what says so. */
export interface Identity {
	/** Absent, one that khabar does not know. */
	readonly terminal?: KnownTerminal | undefined;
	readonly by: 'answer' | 'multiplexer' | 'environment' | 'memory' | 'nothing';
	/** What the terminal is called in the preferences: its name, or how an unknown one answered. */
	readonly name: string;
	/** Whether something stands between khabar and the terminal that keeps unknown sequences to itself. */
	readonly isBehindMultiplexer: boolean;
}

/**
 * Which terminal it is: by its answers; behind a multiplexer by what that says of the terminal around it; by the
 * environment; as it was the last time. One that says a name which nobody knows is no other, whatever was left in the
 * environment.
 */
export function identify(clues: Clues): Identity {
	const {environment, answers, outside, remembered} = clues;
	// A terminal that was started from within a multiplexer has its variables, but not its name.
	const isBehindMultiplexer =
		answers.name === undefined ? startedInMultiplexer(environment) : multiplexer.test(answers.name);
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

/** Whether the terminal itself, or what stands around it, said so. */
export const isSure = ({by}: Identity) => by === 'answer' || by === 'multiplexer';

const multiplexer = /^(?:tmux|screen|zellij)\b/i;
const startedInMultiplexer = ({TERM = '', TMUX, STY, ZELLIJ}: Environment) =>
	Boolean(TMUX || STY || ZELLIJ) || /^(?:tmux|screen)/.test(TERM);

const named = (name: string | undefined) =>
	knownTerminals.find(({version}) => name !== undefined && version?.test(name));
const withSecondary = (parameters: string | undefined) =>
	knownTerminals.find(({secondary}) => parameters !== undefined && secondary?.test(parameters));

/** Variables that a login over the network brings along: the terminal's type, and what OpenSSH forwards by its name. */
const survives = (variable: string) => variable === 'TERM' || variable.startsWith('LC_');

/**
 * By the variables that a terminal sets for its programs: where the line is local, or they survive, and where DA2 did
 * not say otherwise: programs inherit them from the terminal that another one was started in.
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

/** Whether there is a screen to draw on, as far as the environment says. */
export const hasScreen = (environment: Environment) => !hinted(environment, undefined)?.isScreenless;

const telling =
	'TERM TERM_PROGRAM LC_TERMINAL COLORTERM VTE_VERSION KONSOLE_VERSION WT_SESSION TMUX STY SSH_CONNECTION'.split(' ');
/** Of these it only says something that they are there, or a part of them. */
const shortened: Readonly<Record<string, (value: string) => string>> = {
	WT_SESSION: () => 'yes',
	TMUX: () => 'yes',
	STY: () => 'yes',
	// The address that the user came from: the port is another each time.
	SSH_CONNECTION: value => value.replace(/ .*/, ''),
};

/** What a choice for a terminal is kept under: the terminal, or the environment where nothing is known of it. */
export const choiceKey = ({name}: Identity, environment: Environment) => name || environmentKey(environment);

/** The environment that led to a terminal, as a key to remember it by. */
export const environmentKey = (environment: Environment): string =>
	telling
		.flatMap(name => (environment[name] ? `${name}=${shortened[name]?.(environment[name]) ?? environment[name]}` : []))
		.join(' ');
