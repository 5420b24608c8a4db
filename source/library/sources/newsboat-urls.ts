/** A line of newsboat's file of feeds that can be followed. */
interface NewsboatFeed {
	readonly address: string;
	readonly name?: string;
	readonly tags: readonly string[];
}

export interface NewsboatUrls {
	readonly feeds: readonly NewsboatFeed[];
	/** What cannot be followed: the line, from 1, and why. */
	readonly left: readonly {readonly line: number; readonly what: string; readonly why: string}[];
}

const reasons: Readonly<Record<string, string>> = {
	exec: 'a command cannot be followed as a source',
	filter: 'a command cannot be used as a filter',
	query: 'a query is not a source; khabar list and the filters of the reader do this',
};

/**
 * Reads newsboat's `urls`: an address a line, then tags; `"~name"` is the name of the feed, `!` in front hides it. Words with
 * blanks stand in quotation marks, and a hash begins a comment.
 */
export function parseNewsboatUrls(text: string): NewsboatUrls {
	const feeds: NewsboatFeed[] = [];
	const left: {line: number; what: string; why: string}[] = [];
	for (const [i, line] of text
		.replace(/^\ufeff/, '')
		.split(/\r\n|\r|\n/)
		.entries()) {
		const [address, ...words] = wordsIn(line);
		if (address === undefined) continue;
		const leave = (why: string) => left.push({line: i + 1, what: address, why});
		const kind = /^([a-z]+):/i.exec(address)?.[1]?.toLowerCase() ?? '';
		if (reasons[kind]) leave(reasons[kind]);
		else if (!/^(?:https?|file):\/\//i.test(address)) leave('is not an http, https or file address');
		else {
			const hidden = words.filter(word => word.startsWith('!'));
			if (hidden.length > 0) leave(`is followed; ${hidden.join(' ')}, which hides it, is left out`);
			const name = words.find(word => word.startsWith('~') && word.length > 1)?.slice(1);
			const tags = words.filter(word => !/^[~!]/.test(word) && word !== '');
			feeds.push({address, tags, ...(name !== undefined && {name})});
		}
	}
	return {feeds, left};
}

/** The words of a line, without quotation marks and what a backslash before a character stands for. */
function wordsIn(line: string): string[] {
	const words: string[] = [];
	let at = 0;
	while (at < line.length) {
		const character = line[at]!;
		if (/\s/.test(character)) at++;
		else if (character === '#') break;
		else if (character === '"') {
			let word = '';
			for (at++; at < line.length && line[at] !== '"'; at++) {
				if (line[at] === '\\' && at + 1 < line.length) at++;
				word += line[at];
			}
			at++;
			words.push(word);
		} else {
			const start = at;
			while (at < line.length && !/\s/.test(line[at]!)) at++;
			words.push(line.slice(start, at));
		}
	}
	return words;
}
