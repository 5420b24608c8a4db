/** What the man page says besides the help: it is written in English. Terms and what they are. */
type Items = readonly (readonly [term: string, text: string])[];

export const manPage = {
	name: 'a terminal news reader that shows Arabic right',
	description: [
		'khabar reads news in a terminal: articles in JSON, feeds, pages, Markdown and plain text, from files, folders, addresses and standard input. It shows Arabic, Hebrew and other right-to-left text right in any terminal: letters joined, lines in order, vowel marks on their letters. Above each article stand its key facts, each of which leads to the place in the text that it was taken from.',
		'Without a command, khabar opens the reader with your articles. Where standard output is not a terminal, it lists them instead. Words that are no commands are names of files and folders, addresses, or ids of articles.',
	],
	keys: 'These are the keys as khabar has them. Those that you have changed in config.json are shown by the help of the reader.',
	files: [
		['$XDG_DATA_HOME/khabar/articles/', 'Your articles, each in a JSON file (~/.local/share).'],
		[
			'$XDG_CONFIG_HOME/khabar/config.json',
			'Preferences, and the terminals that were met (~/.config). You may set "language" (such as "ar"), "digits" ("auto", "latn" or "arab"), "vowelMarks" (false hides them), and what khabar guide settings names.',
		],
		['$XDG_CONFIG_HOME/khabar/sources.opml', 'What you follow. You may edit it.'],
		['$XDG_CONFIG_HOME/khabar/mutes.json', 'What khabar mute hides.'],
		[
			'$XDG_STATE_HOME/khabar/state.sqlite',
			'Places, read and starred articles, and your marks of places and facts (~/.local/state). A damaged file is kept beside it as state.sqlite.damaged-TIME.',
		],
		['$XDG_STATE_HOME/khabar/libraries/', 'What is remembered of sources and of deleted articles.'],
		[
			'$XDG_CACHE_HOME/khabar/',
			'Catalogues of folders and the index of words (~/.cache). It may be removed at any time.',
		],
	] satisfies Items,
	environment: [
		['KHABAR_LANG', 'The language of khabar, such as ar or en.'],
		['KHABAR_LIBRARY', 'The folder of your articles.'],
		['LC_ALL, LC_MESSAGES, LANG', 'The locale. The first that is set chooses the language where nothing else does.'],
		['BROWSER', 'The programs that open pages, with colons between them.'],
		['KHABAR_PAGER', 'If it is empty or cat, long output is written at once, as with --no-pager.'],
		['NO_COLOR', 'If it is set, khabar uses no colours.'],
		['XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME', 'Where files are kept.'],
	] satisfies Items,
	exit: [
		['0', 'Everything that was asked for was done.'],
		['1', 'Something could not be read, written or found; the rest was done.'],
		['2', 'The command line was wrong.'],
		['129, 130, 143', 'A signal ended khabar: SIGHUP, SIGINT or SIGTERM.'],
	] satisfies Items,
	seeAlso: 'khabar guide opens the guide, in English or Arabic.',
};
