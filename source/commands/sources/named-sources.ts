import {formatProblem} from '../../article/problem.ts';
import {sourcesFile} from '../../library/files/user-folders.ts';
import type {Opml} from '../../library/sources/opml/opml.ts';
import type {Listed} from '../../library/sources/opml/subscriptions.ts';
import {readSources} from '../../library/sources/sources-file.ts';
import {addressKey} from '../../library/sources/subscription.ts';
import {isolate} from '../../text/row.ts';
import {messages} from '../shared/language.ts';
import {firstOf, namedLike, wordsOf} from '../shared/named-values.ts';
import {complain, misuse} from '../shared/output.ts';

/** A name on the command line that means no source, or several: a mistake in how the command is used. */
export class UnknownSource extends Error {}

/** What the user follows; what of the file cannot be read is told. */
export async function followed(): Promise<Opml> {
	const opml = await readSources(sourcesFile());
	for (const problem of opml.problems) {
		complain(formatProblem(problem));
		process.exitCode = 1;
	}
	return opml;
}

/**
 * The source that a name on a command line means: by its address, by its name, or by a part of its name that only one has.
 * @throws {UnknownSource} in one line
 */
export function sourceNamed<Source extends Pick<Listed, 'name' | 'address'>>(
	sources: readonly Source[],
	name: string,
): Source {
	const exact = sources.find(source => source.name === name || addressKey(source.address) === addressKey(name));
	if (exact) return exact;
	const hasWords = wordsOf(name).trim() !== '';
	const [found, ...others] = hasWords ? namedLike(sources, source => source.name, name) : [];
	const {noSource, notFollowed, manySources} = messages().reports.names;
	if (!found)
		throw new UnknownSource(
			sources.length > 0 ? noSource(isolate(name), namesOf(sources)) : notFollowed(isolate(name)),
		);
	if (others.length > 0) throw new UnknownSource(manySources(namesOf([found, ...others])));
	return found;
}

const namesOf = (sources: readonly Pick<Listed, 'name'>[]): string[] => firstOf(sources.map(({name}) => name));

/** Runs a command; a name that means no source ends it as a mistake in how it is used. */
export async function withNames(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		if (!(error instanceof UnknownSource)) throw error;
		misuse(error.message);
	}
}
