import {type CompletedCommand, type CompletedOption, type Completion, idsCommand} from './completion.ts';

/** The completions for bash: a function for `complete`. bash shows no texts. */
export function bashCompletions({main, commands, options}: Completion): string {
	const names = commands.map(({name}) => name).join(' ');
	const all = [main, ...commands];
	const withValues = [...options, ...all.flatMap(command => command.options)].filter(
		({values}) => values !== undefined,
	);
	const byOption = new Map(withValues.map(option => [option.long, option]));
	return `# Completions of khabar for bash, written by: khabar completions bash

_khabar() {
	local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= options= kind= i id ids
	COMPREPLY=()
	for ((i = 1; i < COMP_CWORD; i++)); do
		case \${COMP_WORDS[i]} in
		${names.replaceAll(' ', '|')})
			command=\${COMP_WORDS[i]}
			break
			;;
		esac
	done
	case $prev in
${[...byOption.values()].map(valueCase).join('\n')}
	esac
	case $command in
${commands.map(commandCase).join('\n')}
	*)
		options='${flagsOf(main.options)} --version'
		kind=first
		;;
	esac
	if [[ $cur == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$options ${flagsOf(options)}" -- "$cur")
		return
	fi
	case $kind in
	first)
		mapfile -t COMPREPLY < <(compgen -W '${names}' -- "$cur"; compgen -f -- "$cur")
		compopt -o filenames 2>/dev/null
		;;
	articles)
		# compgen -W would run commands that stand in an id: ids come from strangers.
		mapfile -t ids < <(${idsCommand})
		mapfile -t COMPREPLY < <(compgen -f -- "$cur")
		for id in "\${ids[@]}"; do
			[[ $id != "$cur"* ]] || COMPREPLY+=("$id")
		done
		compopt -o filenames 2>/dev/null
		;;
	files)
		mapfile -t COMPREPLY < <(compgen -f -- "$cur")
		compopt -o filenames 2>/dev/null
		;;
	commands)
		mapfile -t COMPREPLY < <(compgen -W '${names}' -- "$cur")
		;;
	words:*)
		mapfile -t COMPREPLY < <(compgen -W "\${kind#words:}" -- "$cur")
		;;
	esac
}

complete -F _khabar khabar
`;
}

const flagsOf = (options: readonly CompletedOption[]): string => options.map(({long}) => long).join(' ');

function valueCase({long, values}: CompletedOption): string {
	const act =
		values === 'folders'
			? `mapfile -t COMPREPLY < <(compgen -d -- "$cur")\n\t\tcompopt -o filenames 2>/dev/null`
			: Array.isArray(values)
				? `mapfile -t COMPREPLY < <(compgen -W '${values.join(' ')}' -- "$cur")`
				: ':';
	return `\t${long})\n\t\t${act}\n\t\treturn\n\t\t;;`;
}

const commandCase = ({name, options, argument}: CompletedCommand): string => `\t${name})
		options='${flagsOf(options)}'
		kind='${typeof argument === 'string' ? argument : `words:${argument.join(' ')}`}'
		;;`;
