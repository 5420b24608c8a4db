import type {CommandName} from '../../messages/en/commands.ts';
import type {KnownOption} from '../shared/option-table.ts';

export interface CommandRow {
	/** By which the messages have its help. `khabar` is what khabar does without the name of a command. */
	readonly name: CommandName;
	/** What stands after the name: `<file...>` for at least one, `[file...]`, or `[file]` for no more than one. */
	readonly argument?: string;
	readonly options?: readonly KnownOption[];
	readonly examples: readonly string[];
	/**
	 * Carries the command out.
	 * @param names the values of the argument
	 * @param options the values of its own options and of the global ones
	 * @param table all commands, for those that tell of them
	 */
	run(names: string[], options: object, table: readonly CommandRow[]): void | Promise<void>;
}
