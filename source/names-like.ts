import {Command} from 'commander';

/** No name of ours is longer than half of this: longer ones are like none, and are not compared. */
const longest = 100;

/** Those of some names that are like one that is not among them. The package that reads the command line knows how to find them. */
export function namesLike(name: string, names: readonly string[]): string[] {
	if (name.length > longest) return [];
	const silent = () => {};
	const finder = new Command()
		.exitOverride()
		.helpCommand(false)
		.configureOutput({writeOut: silent, writeErr: silent, outputError: silent});
	for (const known of names) finder.command(known);
	try {
		finder.parse(['--', name], {from: 'user'});
	} catch (error) {
		const [, found = ''] = /\n\(Did you mean (?:one of )?(.*)\?\)/.exec((error as Error).message) ?? [];
		return found.split(', ').filter(other => names.includes(other));
	}
	return [];
}

/** The end of a sentence about a name that is not known: `; did you mean next or previous?`. */
export function didYouMean(name: string, names: readonly string[]): string {
	const alike = namesLike(name, names);
	return alike.length > 0 ? `; did you mean ${alike.join(' or ')}?` : '';
}
