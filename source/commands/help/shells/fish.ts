import {type CompletedCommand, type CompletedOption, type Completion, idsCommand} from './completion.ts';

/** The completions for fish: a `complete` for each command and option. */
export function fishCompletions({main, commands, options}: Completion): string {
	const none = '__fish_use_subcommand';
	const rows = [
		...options.map(option => rowOf(option)),
		rowOf({long: '--version', short: '-V', text: ''}, none),
		...main.options.map(option => rowOf(option, none)),
		...commands.map(({name, text}) => `complete -c khabar -n ${quoted(none)} -a ${name} -d ${quoted(text)}`),
		...commands.flatMap(commandRows),
	];
	return `# Completions of khabar for fish, written by: khabar completions fish\n\n${rows.join('\n')}\n`;
}

/** A text in single quotes, as fish has it. */
const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

function rowOf({long, short, text, values}: CompletedOption, condition?: string): string {
	return [
		'complete -c khabar',
		...(condition === undefined ? [] : [`-n ${quoted(condition)}`]),
		...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
		`-l ${long.slice(2)}`,
		...(values === undefined ? [] : offerOf(values)),
		...(text === '' ? [] : [`-d ${quoted(text)}`]),
	].join(' ');
}

/** The value of an option is needed, and files are offered only where they may stand. */
function offerOf(values: CompletedCommand['argument']): string[] {
	if (typeof values !== 'string') return [`-x -a ${quoted(values.join(' '))}`];
	return values === 'folders' ? ["-x -a '(__fish_complete_directories)'"] : ['-x'];
}

function commandRows({name, options, argument}: CompletedCommand): string[] {
	const seen = `__fish_seen_subcommand_from ${name}`;
	const offer = (words: string) => [`complete -c khabar -n ${quoted(seen)} -f -a ${quoted(words)}`];
	const argumentRows =
		typeof argument !== 'string'
			? offer(argument.join(' '))
			: argument === 'articles'
				? [`complete -c khabar -n ${quoted(seen)} -a ${quoted(`(${idsCommand})`)}`]
				: argument === 'commands'
					? offer("(complete -C 'khabar ' | cut -f1)")
					: argument === 'nothing'
						? [`complete -c khabar -n ${quoted(seen)} -f`]
						: [];
	return [...options.map(option => rowOf(option, seen)), ...argumentRows];
}
