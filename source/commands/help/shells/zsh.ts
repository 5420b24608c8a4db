import {type CompletedCommand, type CompletedOption, type Completion, idsCommand} from './completion.ts';

/** The completions for zsh, by its `_arguments`: the function of a file called `_khabar` on its `fpath`. */
export function zshCompletions({main, commands, options}: Completion): string {
	const described = commands.map(({name, text}) => `\t\t${quoted(`${name}:${text.replaceAll(':', '\\:')}`)}`);
	return `#compdef khabar
# Completions of khabar for zsh, written by: khabar completions zsh

_khabar_articles() {
	local -a ids
	ids=(\${(f)"$(${idsCommand})"})
	_alternative 'articles:article:compadd -a ids' 'files:file:_files'
}

_khabar_commands() {
	local -a commands
	commands=(
${described.join('\n')}
	)
	_describe command commands
}

_khabar_first() {
	_alternative 'commands:command:_khabar_commands' 'files:file:_files'
}

_khabar() {
	local curcontext=$curcontext state line
	local -a usual
	usual=(
${options.map(option => `\t\t${specOf(option)}`).join('\n')}
	)
	_arguments -C $usual \\
${main.options.map(option => `\t\t${specOf(option)} \\`).join('\n')}
		'(-V --version)'{-V,--version} \\
		'1: :_khabar_first' '*:: :->rest' && return
	case $words[1] in
${commands.map(commandCase).join('\n')}
	*)
		_files
		;;
	esac
}

if [[ $funcstack[1] == _khabar ]]; then
	_khabar "$@"
else
	compdef _khabar khabar
fi
`;
}

/** A text in single quotes, as shells have it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** `'--limit[at most this many]:number:'` and the like. */
function specOf({long, short, text, values, isRepeated}: CompletedOption): string {
	const help = `[${text.replace(/[\][:\\]/g, '\\$&')}]`;
	const value = values === undefined ? '' : `:${long.slice(2)}:${actionOf(values)}`;
	if (short === undefined) return quoted(`${isRepeated ? '*' : ''}${long}${help}${value}`);
	return `'(${short} ${long})'{${short},${long}}${quoted(`${help}${value}`)}`;
}

function actionOf(values: CompletedCommand['argument']): string {
	if (typeof values !== 'string') return `(${values.join(' ')})`;
	return actions[values];
}

const actions = {
	files: '_files',
	folders: '_files -/',
	articles: '_khabar_articles',
	commands: '_khabar_commands',
	nothing: ' ',
} as const;

function commandCase({name, options, argument}: CompletedCommand): string {
	const specs = [...options.map(specOf), quoted(`*: :${actionOf(argument)}`)];
	return `\t${name})\n\t\t_arguments $usual \\\n${specs.map(spec => `\t\t\t${spec}`).join(' \\\n')}\n\t\t;;`;
}
