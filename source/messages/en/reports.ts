import type {Local} from '../local.ts';

/** What commands report of their work, and the remarks that they make. Names are isolated by those who ask. */
export const reportsMessages = (local: Local) => {
	const {number, list} = local;
	const articles = (count: number) => local.plural(count, {one: '# article', other: '# articles'});
	const sources = (count: number) => local.plural(count, {one: '# source', other: '# sources'});
	const thereAre = (names: readonly string[]) =>
		names.length > 0 ? `; there are: ${list(names, 'unit')}` : '; there are none';
	return {
		/** How far long work is, beside its bar. */
		progress: {
			articles,
			filesRead: (count: number) => local.plural(count, {one: '# file read', other: '# files read'}),
			filesChecked: (count: number) =>
				local.plural(count, {one: '# file of the library checked', other: '# files of the library checked'}),
			wordsReady: (count: number) =>
				local.plural(count, {one: '# article made ready for searching', other: '# articles made ready for searching'}),
			sources: (done: number, all: number, added: number) => `${number(done)} of ${sources(all)}, ${number(added)} new`,
		},
		add: {
			merged: (id: string, title: string, source: string) => `merged with ${id}: ${title} (${source})`,
			/** What became of articles; `changed` says which fields of those that were updated. */
			added: (count: number) => `${number(count)} added`,
			updated: (count: number, changed: readonly (readonly [field: string, count: number])[]) =>
				`${number(count)} updated${changed.length > 0 ? ` (${changed.map(([field, times]) => `${field} ${number(times)}`).join(', ')})` : ''}`,
			unchanged: (count: number) => `${number(count)} unchanged`,
			merges: (count: number) => `${number(count)} merged`,
			deleted: (count: number) => `${number(count)} deleted`,
			/** Names of fields that may have been changed; others are shown as they are. */
			fields: {} as Readonly<Record<string, string>>,
			nothing: 'nothing added',
			stopped: 'stopped before the end',
			/** The parts of a report as one line. */
			all: (parts: readonly string[]) => parts.join(', '),
			failed: (count: number, reasons: readonly (readonly [reason: string, count: number])[], others: number) => {
				const named = reasons.map(([reason, times]) => `${number(times)} × ${reason}`);
				if (others > 0) named.push(`${number(others)} for other reasons`);
				return `${number(count)} could not be added: ${named.join(', ')}`;
			},
		},
		articles: {
			none: 'no articles',
			/** An empty library, by its folder. */
			emptyLibrary: (folder: string) =>
				`there are no articles in ${folder} yet. Follow a paper with khabar follow ADDRESS, or add files and pages with khabar add`,
			nothingUnread: 'nothing is unread',
			nothingFound: 'nothing found',
			noWords: 'there are no words to look for',
			newestOf: (shown: number, all: number) => `the newest ${number(shown)} of ${articles(all)}; --limit shows more`,
			bestOf: (shown: number, all: number) => `the best ${number(shown)} of ${articles(all)}; --limit shows more`,
			moreFacts: (count: number) => `… ${number(count)} more`,
			noChapter: (name: string, chapters: readonly string[]) =>
				`the guide has no chapter ${name}; it has ${list(chapters, 'unit')}`,
			asking: (address: string) => `asking ${address}`,
		},
		/** Names that mean nothing, or more than one thing. */
		names: {
			noSource: (name: string, others: readonly string[]) => `no source is called ${name}${thereAre(others)}`,
			noTag: (name: string, others: readonly string[]) => `no tag is called ${name}${thereAre(others)}`,
			manySources: (names: readonly string[]) => `more than one source has that name: ${list(names, 'unit')}`,
			manyTags: (names: readonly string[]) => `more than one tag has that name: ${list(names, 'unit')}`,
			notFollowed: (name: string) => `no source is called ${name}; you follow none`,
			sameName: (name: string) => `another source is called ${name}`,
		},
		delete: {
			misuse: 'delete takes ids or addresses of articles, or --undo',
			broughtBack: (file: string) => `brought back: ${file}`,
			nothingToBringBack: 'there is no deletion to undo',
			deleted: (title: string) => `deleted: ${title}`,
		},
		mute: {
			misuse: 'mute takes the words of what to hide, or --list',
			unknown: (mute: string) => `nothing is hidden by ${mute}; --list shows what is`,
			shows: (mute: string) => `shown again: ${mute}`,
			hides: (mute: string) => `now hidden: ${mute}`,
		},
		state: (opened: number, read: number, starred: number, marked: number) =>
			`${number(opened)} opened or marked, ${number(read)} read, ${number(starred)} starred${marked > 0 ? `, ${number(marked)} with marked facts` : ''}`,
		/** Facts that a program of the user's says, and the user's marks. */
		facts: {
			instead: (id: string, by: string, why: string) => `${id}: facts by khabar, not by ${by}: ${why}`,
			notAsked: (by: string, times: number) => `${by} failed ${number(times)} times in a row and is not asked any more`,
			leftOut: (id: string, some: number, all: number, by: string) =>
				`${id}: ${number(some)} of ${number(all)} facts by ${by} left out: not word for word in their paragraph`,
			oneArticle: '--mark and --unmark take one article: its id or its file',
			severalArticles: (name: string, count: number) => `${name}: ${articles(count)}; name one of them`,
			noNumber: (fact: string, count: number) =>
				`there is no key fact ${fact}; the article has ${local.plural(count, {one: '# key fact', other: '# key facts'})}`,
			noFact: (words: string) => `no key fact has these words: ${words}`,
			noSentence: (words: string) => `no sentence has these words: ${words}`,
			several: (count: number, words: string) =>
				`${number(count)} sentences have these words; give more of them: ${words}`,
			notMarked: (what: string) => `not marked: ${what}`,
		},
		follow: {
			nameForOne: '--name is for one address',
			follows: (name: string, address: string) => `now following ${name}: ${address}`,
			changes: (name: string) => `changed the options of ${name}`,
			already: (name: string) => `already following ${name}`,
			isPath: (address: string) => `is a path; to follow a folder, give its address: ${address}`,
			severalFeeds: (address: string) => `${address} has several feeds:`,
			chooseOne: (address: string) => `${address} has several feeds; follow one of them:`,
			which: (most: number) => `Which one? 1 to ${number(most)}, or nothing for none: `,
			unfollowed: (name: string) => `no longer following ${name}; its articles stay`,
			nothingYet: (file: string) => `you follow nothing yet. khabar follow ADDRESS adds a source to ${file}`,
			nothingToUpdate: 'you follow nothing yet. Begin with khabar follow ADDRESS',
		},
		rename: {
			misuse: 'rename takes the name of a source and its new name',
			renamed: (before: string, name: string) => `${before} is now ${name}`,
		},
		import: {
			followed: (count: number) => `${number(count)} followed`,
			before: (count: number) => `${number(count)} followed before`,
			left: (count: number) => `${number(count)} not taken`,
		},
		/** How a source is. */
		source: {
			unreadOf: (unread: number, all: number) => `${number(unread)} unread of ${number(all)}`,
			fullPages: 'full pages',
			keeps: (much: string) => `keeps ${much}`,
			every: (time: string) => `every ${time}`,
			answered: (time: string) => `answered ${time}`,
			notRead: 'not read yet',
			moved: (address: string) => `moved to ${address}`,
			error: (reason: string, times: number) => `error: ${reason}${times > 1 ? ` (${number(times)} times)` : ''}`,
			next: (time: string) => `next ${time}`,
		},
		update: {
			new: (count: number, some: number, all: number) =>
				`${number(count)} new in ${some < all ? `${number(some)} of ` : ''}${sources(all)}`,
			nothing: (all: number) => `nothing new in ${sources(all)}`,
			/** Not one of the sources that were asked has answered. */
			noAnswer: 'no source answered',
			/** Not one of the sources has to be asked yet. */
			noneDue: 'no source is due yet',
			old: (count: number) =>
				local.plural(count, {
					one: '# of them is older than two weeks and counts as read',
					other: '# of them are older than two weeks and count as read',
				}),
			changed: (count: number) => `${number(count)} changed`,
			thinned: (count: number) => `${number(count)} old ones deleted`,
			notDue: (count: number) => `${number(count)} not due`,
			gone: (count: number) => `${number(count)} gone for good`,
			failed: (count: number, named: readonly string[]) => `${number(count)} failed: ${named.join(', ')}`,
			moreProblems: (count: number) => `and ${local.plural(count, {one: '# more problem', other: '# more problems'})}`,
		},
		/** Why an article has its facts. */
		why: {
			chances: (fact: number, essential: number) =>
				`a key fact ${local.percent(fact)}, an essential one ${local.percent(essential)}`,
			for: (cues: string) => `for it: ${cues}`,
			against: (cues: string) => `against it: ${cues}`,
			aside: (reason: string) => `left aside: ${reason}`,
		},
	};
};

export type ReportsMessages = ReturnType<typeof reportsMessages>;
