import type {FactKind} from '../../facts/key-fact.ts';
import type {ThemeName} from '../../terminal/theme/themes.ts';
import type {Direction} from '../../text/direction.ts';
import {keyNames} from '../key-names.ts';
import type {Local} from '../local.ts';

export const readerMessages = (local: Local) => ({
	direction: 'ltr' as Direction,
	noArticles: 'No articles here. {reload} looks again, and {update} asks your sources.',
	/** Shown in place of a list that was narrowed until nothing was left. */
	noneFits: 'No article fits this choice. {back} shows all of them.',
	/** What is told above the list at the start: what is wrong with preferences and files. */
	startComplaints: {
		title: 'These things are wrong, and khabar leaves them out:',
		/** So many complaints have no room. */
		more: (count: number) => `… and ${local.number(count)} more, which you will see when you leave`,
		end: 'Press Enter to begin. You will see all of this again when you leave.',
	},
	keyFacts: 'Key facts',
	fromPublisher: 'by the publisher',
	/** Says whose facts these are, by the name of the user's program. */
	fromProgram: (by: string) => `by ${by}`,
	/** What the user says of a fact. */
	factMarks: {key: 'your key fact', none: 'not for you'},
	/** What is said line by line, where nothing is drawn. */
	linear: {
		list: (count: number) => `List: ${local.plural(count, {one: '# article', other: '# articles'})}`,
		articles: (count: number) => local.plural(count, {one: '# article', other: '# articles'}),
		paragraphs: (count: number) => local.plural(count, {one: '# paragraph', other: '# paragraphs'}),
		stories: (count: number) => local.plural(count, {one: '# story', other: '# stories'}),
		story: 'Story',
		read: 'read',
		unread: 'unread',
		starred: 'starred',
		notStarred: 'no star',
		changed: 'changed since it was read',
		percent: (percent: number) => `${local.percent(percent)} read`,
		on: 'on',
		notCopied: (part: string) => `Not copied: ${part}. This terminal does not let programs copy`,
		heading: (level: number) => `Heading ${local.number(level)}`,
		level: (depth: number) => `level ${local.number(depth)}`,
		kinds: {quote: 'Quote', code: 'Code', table: 'Table', caption: 'Caption', image: 'Image'},
	},
	/** What kind of thing a fact tells. */
	kinds: {
		event: 'event',
		number: 'number',
		date: 'date',
		place: 'place',
		statement: 'statement',
		quote: 'quote',
		background: 'background',
	} satisfies Record<FactKind, string>,
	modes: {
		list: 'List',
		filter: 'Show',
		text: 'Text',
		facts: 'Facts',
		plain: 'To select',
		links: 'Links',
		about: 'About',
		copy: 'Copy',
		help: 'Help',
		brief: 'Brief',
		sources: 'Sources',
		prompt: 'Look for',
		themes: 'Theme',
	},
	/** The names of what is known of an article. */
	about: {
		title: 'Title',
		address: 'Address',
		letters: 'Host, in letters',
		mixedLetters: 'Mixed scripts!',
		authors: 'Authors',
		source: 'Source',
		alsoIn: 'Also in',
		published: 'Published',
		modified: 'Modified',
		section: 'Section',
		tags: 'Tags',
		language: 'Language',
		words: 'Words',
		minutes: 'Minutes to read',
		file: 'File',
		from: 'Taken from',
		format: 'Format',
		added: 'Added',
		factsBy: 'Facts by',
		factsDropped: 'Not verbatim',
		id: 'Id',
	},
	/** The parts of an article that can be copied, as they stand within the notices. */
	parts: {
		paragraph: 'the paragraph',
		fact: 'the fact',
		article: 'the article',
		address: 'the address',
		title: 'the title',
		link: 'the link',
		entry: 'title and address',
	},
	/** What the user calls those keys whose name in the table of keys is not what they print. */
	keyNames,
	sorts: {newest: 'newest first', source: 'by source', unread: 'unread first', longest: 'longest first'},
	/** The filters, as they are called in their menu and in the status row. */
	filters: {
		all: 'all articles',
		unread: 'unread',
		starred: 'starred',
		source: 'source',
		language: 'language',
		tag: 'tag',
	},
	number: local.number,
	/** A language by its code, such as `ar` or `en-GB`. */
	languageName: local.languageName,
	/** The heading of a day in the list, from an ISO 8601 date, which is empty for articles without one. */
	day: (date: string) => (date === '' ? 'No date' : local.longDate(date)),
	/** The themes, as their menu explains them. */
	themes: {
		terminal: 'the colours of your terminal',
		dark: 'light letters on a dark screen',
		light: 'dark letters on a light screen',
		'high-contrast': 'strong colours on black',
		mono: 'no colours',
	} satisfies Record<ThemeName, string>,
	/** How much of an article is read. */
	percent: local.percent,
	/** When an article was published, as the list shows it. */
	shortDate: local.shortDate,
	/** The day of an article in words, and how long ago that was, where it is of the last days. */
	dateOf: local.dateOf,
	ago: local.ago,
	near: local.near,
	/** How many articles a list has, and how many of them are unread, where that is known. */
	counts: (all: number, unread: number | undefined) =>
		[
			...(unread === undefined ? [] : [`${local.number(unread)} unread`]),
			local.plural(all, {one: '# article', other: '# articles'}),
		].join(' · '),
	/** How many stories a brief has, and of how many articles. */
	storyCounts: (stories: number, articles: number) =>
		[
			local.plural(stories, {one: '# story', other: '# stories'}),
			local.plural(articles, {one: '# article', other: '# articles'}),
		].join(' · '),
	/** What the status row says when a text is looked for within an article. */
	find: {
		around: 'going on from the other end',
		nowhere: 'not found',
		tooLong: 'given up, because it takes too long',
	},
	/** The prompt for the number of an article or a paragraph. */
	goToNumber: 'Go to number',
	/** The prompt while what is written is a regular expression. */
	expression: 'Expression',
	/** Shown in place of the list when a search found nothing. */
	noneFound: (query: string) => `Nothing found for ${query}`,
	/** Shown in place of a brief when there is no unread article. */
	nothingUnread: 'Nothing unread here.',
	/** Says of how many articles a brief is made, when these are not all. */
	newestOf: (shown: number, all: number) =>
		`the newest ${local.number(shown)} of ${local.plural(all, {one: '# article', other: '# articles'})}`,
	/** Articles are being looked for: more may come. */
	searching: 'searching…',
	/** Says how many of the new articles have been read into the list. */
	reading: (done: number, all: number) => `reading ${local.number(done)}/${local.number(all)}`,
	/** Says how many of the sources have been asked; all are 0 as long as it is not known how many there are. */
	updating: (done: number, all: number) => (all > 0 ? `asking ${local.number(done)}/${local.number(all)}` : 'asking'),
	/** Says how many articles have come in that the list does not show yet. The key of an action is written as `{reload}`. */
	arrived: (count: number) => `${local.number(count)} new: {reload}`,
	/** How many articles of a source are unread, and how many it has. */
	unreadOf: (unread: number, all: number) => `${local.number(unread)}/${local.number(all)}`,
	/** Marks a source that failed. */
	sourceFailed: '! failed',
	position: (paragraph: number, paragraphs: number, percent: number) =>
		`¶ ${local.steady(paragraph, paragraphs)}/${local.number(paragraphs)} · ${local.percent(percent)}`,
	entryPosition: (entry: number, entries: number) => `${local.steady(entry, entries)}/${local.number(entries)}`,
});

export type ReaderMessages = ReturnType<typeof readerMessages>;
