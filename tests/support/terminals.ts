/** What a terminal sends when it is asked for XTVERSION, DA2, DECRQM 8, DECRQM 2026, DECRQM 2027, DECRQM 69 and DA1, in that order. */
export interface AskedTerminal {
	/** What khabar calls it; absent when khabar does not know it. */
	readonly known?: string;
	readonly answers: readonly string[];
}

const version = (name: string) => `\x1bP>|${name}\x1b\\`;

export const terminals = {
	vte: {
		known: 'VTE',
		answers: [
			version('VTE(7600)'),
			'\x1b[>61;7600;1c',
			'\x1b[8;1$y',
			'\x1b[?2026;2$y',
			'\x1b[?2027;0$y',
			'\x1b[?61;1;21;22;28c',
		],
	},
	xterm: {
		known: 'xterm',
		answers: [
			version('XTerm(390)'),
			'\x1b[>41;390;0c',
			'\x1b[8;0$y',
			'\x1b[?2026;0$y',
			'\x1b[?2027;0$y',
			'\x1b[?69;2$y',
			'\x1b[?64;1;2;6;9;15;22c',
		],
	},
	konsole: {known: 'Konsole', answers: [version('Konsole 22.12.3'), '\x1b[>1;115;0c', '\x1b[?62;1;4c']},
	mlterm: {known: 'mlterm', answers: [version('mlterm(3.9.3)'), '\x1b[>24;279;0c', '\x1b[?63;1;2;3;4;7;29c']},
	putty: {known: 'PuTTY', answers: ['\x1b[>0;136;0c', '\x1b[?6c']},
	kitty: {
		known: 'kitty',
		answers: [
			version('kitty(0.35.2)'),
			'\x1b[>1;4000;35c',
			'\x1b[8;0$y',
			'\x1b[?2026;2$y',
			'\x1b[?2027;0$y',
			'\x1b[?62;c',
		],
	},
	iterm2: {
		known: 'iTerm2',
		answers: [version('iTerm2 3.7.0'), '\x1b[>64;2500;0c', '\x1b[8;4$y', '\x1b[?2026;2$y', '\x1b[?64;1;2;4;6;17;22c'],
	},
	olderIterm2: {
		known: 'iTerm2 before 3.7',
		answers: [version('iTerm2 3.6.2'), '\x1b[>64;2500;0c', '\x1b[8;4$y', '\x1b[?2026;2$y', '\x1b[?64;1;2;4;6;17;22c'],
	},
	mintty: {
		known: 'mintty',
		answers: [version('mintty 3.7.4'), '\x1b[>77;30704;0c', '\x1b[8;1$y', '\x1b[?2026;2$y', '\x1b[?64;1;2;4;6;9;28c'],
	},
	wezterm: {
		known: 'WezTerm',
		answers: [
			version('WezTerm 20240203-110809-5046fc22'),
			'\x1b[>1;277;0c',
			'\x1b[8;2$y',
			'\x1b[?2026;2$y',
			'\x1b[?2027;3$y',
			'\x1b[?65;4;6;18;22c',
		],
	},
	foot: {
		known: 'foot',
		answers: [
			version('foot(1.16.2)'),
			'\x1b[>1;011602;0c',
			'\x1b[8;0$y',
			'\x1b[?2026;2$y',
			'\x1b[?2027;1$y',
			'\x1b[?62;4;22c',
		],
	},
	ghostty: {
		known: 'Ghostty',
		answers: [
			version('ghostty 1.0.1'),
			'\x1b[>1;10;0c',
			'\x1b[8;0$y',
			'\x1b[?2026;2$y',
			'\x1b[?2027;1$y',
			'\x1b[?62;22c',
		],
	},
	xtermJs: {known: 'xterm.js', answers: [version('xterm.js(6.0.0)'), '\x1b[>0;276;0c', '\x1b[8;0$y', '\x1b[?1;2c']},
	windowsTerminal: {
		known: 'Windows Terminal',
		answers: ['\x1b[>0;10;1c', '\x1b[8;0$y', '\x1b[?2026;2$y', '\x1b[?61;4;6;7;14;21;22c'],
	},
	terminalApp: {known: 'Terminal.app', answers: ['\x1b[>1;95;0c', '\x1b[?1;2c']},
	alacritty: {answers: ['\x1b[>0;2402;1c', '\x1b[8;0$y', '\x1b[?2026;2$y', '\x1b[?6c']},
	contour: {answers: [version('contour 0.5.1'), '\x1b[>65;501;0c', '\x1b[8;0$y', '\x1b[?2026;2$y', '\x1b[?65;1;2c']},
	tmux: {answers: [version('tmux 3.3a'), '\x1b[>84;0;0c', '\x1b[?1;2c']},
} satisfies Readonly<Record<string, AskedTerminal>>;

export type TerminalKey = keyof typeof terminals;

export const terminalKeys = Object.keys(terminals) as TerminalKey[];

export const askedTerminal = (key: TerminalKey): AskedTerminal => terminals[key];

/** All that a terminal sends when it is asked. */
export const answersOf = (key: TerminalKey) => terminals[key].answers.join('');
