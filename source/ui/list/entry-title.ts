import type {ListEntry} from '../../article/listing.ts';
import {formatProblem} from '../../article/problem.ts';
import type {Messages} from '../../messages/messages.ts';

/**
 * What the list calls an entry: the title of its article; or the name of a file that cannot be read, and why. The folders of that
 * file are left out, as they are the same for most and would leave no room for the reason; the entry shows them when it is opened.
 */
export function entryTitle({summary, problem}: ListEntry, messages: Messages): string {
	if (!problem) return summary.title;
	const file = problem.file.slice(problem.file.lastIndexOf('/') + 1) || problem.file;
	return messages.fault(formatProblem({...problem, file}));
}
