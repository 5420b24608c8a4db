import {accessSync, constants} from 'node:fs';
import {basename, delimiter, join} from 'node:path';

/** A program that opens an address. */
export interface Browser {
	readonly command: string;
	/** Its arguments; the address stands in one of them, whole. */
	readonly args: readonly string[];
	/** Whether it shows the page in the terminal. */
	readonly isInTerminal: boolean;
}

/** What the choice of a browser depends on. */
export interface Surroundings {
	readonly environment: NodeJS.ProcessEnv;
	readonly platform: NodeJS.Platform;
}

/** Browsers that show pages in the terminal, in the order of looking for them. */
const terminalBrowsers = ['w3m', 'lynx', 'links2', 'links', 'elinks', 'cha', 'www-browser'];
/** Those that are not looked for, but may be named. */
const otherTerminalBrowsers = ['browsh', 'carbonyl', 'chawan', 'netrik', 'retawq', 'edbrowse'];
const inTerminal = new Set([...terminalBrowsers, ...otherTerminalBrowsers]);

const isInTerminal = (command: string) => inTerminal.has(basename(command).toLowerCase());

/** Whether the user sits elsewhere: what opens on the desktop of this machine is not seen there. */
const isRemote = ({SSH_CONNECTION, SSH_CLIENT, SSH_TTY}: NodeJS.ProcessEnv): boolean =>
	Boolean(SSH_CONNECTION || SSH_CLIENT || SSH_TTY);

/** Whether there is a desktop here on which a browser can open a window. */
export function hasDesktop({environment, platform}: Surroundings): boolean {
	if (isRemote(environment)) return false;
	const {DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME} = environment;
	return platform === 'darwin' || platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
}

/**
 * The browsers that can be tried before the one of the desktop, the first first: those in `$BROWSER` (a list, parted as the
 * list of folders in `PATH` is, of commands with arguments, where `%s` stands for the address), and, where there is no
 * desktop, the terminal browsers on this machine. Over the network only those that show pages in the terminal.
 *
 * No shell has a part in it: commands are parted at blanks, and the address is one argument, or within one.
 */
export function browsersFor(address: string, surroundings: Surroundings): Browser[] {
	const {environment} = surroundings;
	const isOnDesktop = hasDesktop(surroundings);
	const named = (environment.BROWSER ?? '')
		.split(delimiter)
		.map(entry => entry.trim())
		.filter(Boolean)
		.map((entry): Browser => {
			const [command = '', ...words] = isProgram(entry, environment) ? [entry] : entry.split(/\s+/);
			const args = words.some(word => word.includes('%s'))
				? words.map(word => word.replaceAll('%s', () => address))
				: [...words, address];
			// A program that nobody knows shows its page where there is a place to: without a desktop, in the terminal.
			return {command, args, isInTerminal: isInTerminal(command) || (!isOnDesktop && !isRemote(environment))};
		});
	const looked = isOnDesktop || isRemote(environment) ? [] : terminalBrowsers;
	const found = looked.map((command): Browser => ({command, args: [address], isInTerminal: true}));
	return [...named, ...found]
		.filter(browser => browser.isInTerminal || !isRemote(environment))
		.filter(({command}) => isProgram(command, environment));
}

/** Whether a command is a program that can be run, by its path or by its name. */
function isProgram(command: string, {PATH = ''}: NodeJS.ProcessEnv): boolean {
	const paths = basename(command) === command ? PATH.split(delimiter).map(folder => join(folder, command)) : [command];
	return paths.some(path => {
		try {
			accessSync(path, constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}
