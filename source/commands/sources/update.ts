import {userAgent} from '../../library/files/user-agent.ts';
import {withoutPassword} from '../../library/sources/subscription.ts';
import type {SourceResult} from '../../library/sources/update/source-updater.ts';
import {UpdateGoesOn, updateSources} from '../../library/sources/update/update.ts';
import {atEnd} from '../../terminal/session/endings.ts';
import {isolate} from '../../text/row.ts';
import {messages} from '../shared/language.ts';
import {type LibraryOptions, libraryOf} from '../shared/options.ts';
import {complain, jsonLine, report} from '../shared/output.ts';
import {openStates} from '../shared/own/open-states.ts';
import {ProgressBar} from '../shared/progress-bar.ts';
import {followed, sourceNamed, withNames} from './named-sources.ts';

interface UpdateOptions extends LibraryOptions {
	readonly quiet?: boolean;
	readonly json?: boolean;
	readonly private?: boolean;
}

const schema = 'khabar.update/1';

/** How many failures, and how many lines of problems, are told one by one. */
const mostTold = 5;
const mostProblems = 20;

/** `khabar update`: asks the sources that are due, or those that are named, and keeps what is new. */
export function updateLibrary(names: readonly string[], options: UpdateOptions): Promise<void> {
	return withNames(async () => {
		const {listed} = await followed();
		const sources = names.length > 0 ? [...new Set(names.map(name => sourceNamed(listed, name)))] : listed;
		if (listed.length === 0) {
			if (options.json) process.stdout.write(`${JSON.stringify({schema, result: 'nothing'})}\n`);
			else if (!options.quiet) complain(messages().reports.follow.nothingToUpdate);
			return;
		}
		await update(sources, names.length > 0, options);
	});
}

async function update(
	sources: Parameters<typeof updateSources>[0]['sources'],
	isNamed: boolean,
	options: UpdateOptions,
): Promise<void> {
	const {quiet, json} = options;
	const bar = new ProgressBar(process.stderr);
	const done: SourceResult[] = [];
	const end = () => {
		bar.clear();
		if (!quiet && !json) report(closingLine(done));
	};
	const stay = atEnd(() => end());
	try {
		await updateSources({
			sources,
			isNamed,
			library: libraryOf(options),
			states: openStates(complain),
			warn: complain,
			get: {userAgent, allowPrivate: options.private},
			onResult(result, count, all) {
				done.push(result);
				if (json && result.what !== 'waits') {
					bar.clear();
					process.stdout.write(resultJson(result, count, all));
				}
				const added = done.reduce((sum, {added}) => sum + added, 0);
				if (!quiet) bar.show(count / all, () => messages().reports.progress.sources(count, all, added));
			},
		});
	} catch (error) {
		stay();
		bar.clear();
		if (!(error instanceof UpdateGoesOn)) throw error;
		// The other khabar does the work: this is no failure.
		if (json) process.stdout.write(`${JSON.stringify({schema, result: 'busy', reason: error.message})}\n`);
		else if (!quiet) complain(error.message);
		return;
	}
	stay();
	end();
	tellProblems(done, options);
	if (done.some(({what}) => what === 'failed')) process.exitCode = 1;
}

function tellProblems(done: readonly SourceResult[], {quiet, json}: UpdateOptions): void {
	if (json) return;
	// A quiet update says only what failed: the line about all of it is not there.
	const failed = quiet ? done.filter(({what}) => what === 'failed') : [];
	for (const {source, reason} of failed) complain(`${source.name}: ${reason}`);
	if (quiet) return;
	const problems = done.flatMap(({problems}) => problems);
	for (const problem of problems.slice(0, mostProblems)) complain(problem);
	if (problems.length > mostProblems) complain(messages().reports.update.moreProblems(problems.length - mostProblems));
}

/**
 * `12 new in 4 of 31 sources, 2 failed: BBC (answers 500 Internal Server Error), …`. Only sources that were asked, or should have
 * been, are counted.
 */
function closingLine(done: readonly SourceResult[]): string {
	const sum = (count: (result: SourceResult) => number) => done.reduce((total, result) => total + count(result), 0);
	const of = (what: SourceResult['what']) => done.filter(result => result.what === what);
	const [added, updated, oldRead, thinned] = [
		sum(({added}) => added),
		sum(({updated}) => updated),
		sum(({oldRead}) => oldRead),
		sum(({thinned}) => thinned),
	];
	const withNew = done.filter(({added}) => added > 0).length;
	const {fault, reports} = messages();
	const said = reports.update;
	const failed = of('failed');
	const waiting = of('waits').length;
	const asked = of('asked').length;
	const gone = of('gone').length;
	const head =
		added > 0
			? said.new(added, withNew, asked + failed.length)
			: asked > 0
				? said.nothing(asked)
				: failed.length > 0
					? said.noAnswer
					: waiting > 0 || gone === 0
						? said.noneDue
						: undefined;
	const named = failed.slice(0, mostTold).map(({source, reason}) => `${isolate(source.name)} (${fault(reason ?? '')})`);
	if (failed.length > mostTold) named.push('…');
	const parts = [
		...(head === undefined ? [] : [head]),
		...(oldRead > 0 ? [said.old(oldRead)] : []),
		...(updated > 0 ? [said.changed(updated)] : []),
		...(thinned > 0 ? [said.thinned(thinned)] : []),
		...(waiting > 0 ? [said.notDue(waiting)] : []),
		...(gone > 0 ? [said.gone(gone)] : []),
		...(failed.length > 0 ? [said.failed(failed.length, named)] : []),
	];
	return reports.add.all(parts);
}

/** One line of JSON, described in the guide. */
function resultJson(
	{source, what, added, updated, oldRead, thinned, reason, problems}: SourceResult,
	done: number,
	all: number,
): string {
	const {name} = source;
	const address = withoutPassword(source.address);
	const line = {schema, name, address, result: what, added, updated, oldRead, thinned, done, all};
	return jsonLine({...line, reason, problems});
}
