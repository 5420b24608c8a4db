import {type CompletedCommand, type CompletedOption, type Completion, idsCommand} from './completion.ts';

/** The completions for bash: a function for `complete`. bash shows no texts. macOS has bash 3.2, which knows neither `mapfile` nor `compopt`. */
export function bashCompletions({main, commands, options}: Completion): string {
	const names = commands.map(({name}) => name).join(' ');
	const all = [main, ...commands];
	const withValues = [...options, ...all.flatMap(command => command.options)].filter(
		({values}) => values !== undefined,
	);
	const byOption = new Map(withValues.map(option => [option.long, option]));
	return `# Completions of khabar for bash, written by: khabar completions bash

# Offers the lines that it reads.
_khabar_offer() {
	local line
	while IFS= read -r line; do
		COMPREPLY+=("$line")
	done
}

# Offers files and folders; bash 4 writes a backslash before what a shell would take for more than a letter.
_khabar_offer_files() {
	_khabar_offer < <(compgen "$1" -- "$2")
	compopt -o filenames 2>/dev/null
}

_khabar() {
	local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= options= kind= i id word before
	COMPREPLY=()
	# bash takes the sign of --sort=newest for a word.
	if [[ $cur == '=' ]]; then
		cur=
	elif [[ $prev == '=' ]]; then
		prev=\${COMP_WORDS[COMP_CWORD-2]}
	fi
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
		_khabar_offer < <(compgen -W "$options ${flagsOf(options)}" -- "$cur")
		return
	fi
	case $kind in
	first)
		_khabar_offer < <(compgen -W '${names}' -- "$cur")
		_khabar_offer_files -f "$cur"
		;;
	articles)
		_khabar_offer_files -f "$cur"
		# A colon in an id begins another word: what stands before it is not to be written once more.
		word=\${COMP_LINE:0:COMP_POINT}
		word=\${word##*[[:space:]]}
		before=\${word%"$cur"}
		# compgen -W would run commands that stand in an id: ids come from strangers.
		while IFS= read -r id; do
			[[ $id != "$word"* ]] || COMPREPLY+=("\${id#"$before"}")
		done < <(${idsCommand})
		;;
	files)
		_khabar_offer_files -f "$cur"
		;;
	commands)
		_khabar_offer < <(compgen -W '${names}' -- "$cur")
		;;
	words:*)
		_khabar_offer < <(compgen -W "\${kind#words:}" -- "$cur")
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
			? '_khabar_offer_files -d "$cur"'
			: Array.isArray(values)
				? `_khabar_offer < <(compgen -W '${values.join(' ')}' -- "$cur")`
				: ':';
	return `\t${long})\n\t\t${act}\n\t\treturn\n\t\t;;`;
}

const commandCase = ({name, options, argument}: CompletedCommand): string => `\t${name})
		options='${flagsOf(options)}'
		kind='${typeof argument === 'string' ? argument : `words:${argument.join(' ')}`}'
		;;`;
