import {messages} from '../shared/language.ts';
import {misuse, print} from '../shared/output.ts';
import {bashCompletions} from './shells/bash.ts';
import {type Completion, completionIn} from './shells/completion.ts';
import {fishCompletions} from './shells/fish.ts';
import {zshCompletions} from './shells/zsh.ts';

/** The shells, and what writes their completions. */
const shells: Readonly<Record<string, (completion: Completion) => string>> = {
	bash: bashCompletions,
	zsh: zshCompletions,
	fish: fishCompletions,
};

/** `khabar completions SHELL`: writes the completions of a shell, made from the forms of the commands. */
export async function printCompletions([shell = '']: readonly string[]): Promise<void> {
	const write = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
	if (!write) return misuse(messages().help.shells(Object.keys(shells)));
	await print(write(completionIn(messages())));
}
