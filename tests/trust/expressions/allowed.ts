/**
 * Expressions that the checker flags, or cannot read, and why each may stay all the same. How their time was measured to grow stands
 * in judged.txt. The key is the expression, or how it begins, with an ellipsis after that; an entry that no expression needs any more
 * is told as well.
 */
export type Allowed = Readonly<Record<string, string>>;

const setNotation = 'Set notation (v), which the checker does not know: it is one class of characters.';
const betweenTags =
	'Each of its ways begins with < and goes on over none, so that no character is looked at from two places.';

export const allowedOfOurs: Allowed = {
	'[[\\p{Default_Ignorable_Code_Point}--…': setNotation,
	'^\\p{RGI_Emoji_Flag_Sequence}$': setNotation,
	'^[[[\\u0900-\\u0fff…': setNotation,
	'[\\p{L}--[…': setNotation,
	'\\*[^\\p{L}\\p{N}]*$': 'Looks at a query, of which the first thousand characters are read.',
	'\\S*\\s*$': 'Looks at a prompt, whose length is bounded.',
	'(?:https?:\\/\\/|www\\.)\\S+|[^\\s@]{1,64}@…': 'From each place it looks at 64 characters at most.',
	'<\\?xml\\b[^<>]*?\\bencoding…': 'Looks at the first 4,096 bytes of a document.',
	'\\s+\\S*$': 'Looks at the first hundred characters of a text.',
	'(?:\\u2066[^\\u2069]*\\u2069|\\S)+':
		'Wraps the help, which khabar makes itself and in which each isolate is closed.',
	'<\\/[a-z][a-z\\d]*\\s*>|…': betweenTags,
	'<\\/(?:p|div|h[1-6]|…': betweenTags,
	'\\bwe (?:and our…':
		'After the words by which it begins it goes on for 40 characters, or over one word, within which it cannot begin again.',
	'^\\W*(?:just a moment|…':
		'Begins at the start alone. What it looks ahead over has no letters, and each place to look ahead from is after a word.',
	'\\b(?:videossloader|jwplayer|googletag|adsbygoogle)\\b|[←→]\\s*$|^\\s*[←→]|^\\s*(?:…':
		'Looks at a line of a thousand characters and twenty words at most.',
	'[/#]+$': 'Looks at an address of a hundred characters at most.',
	'(?<=:\\d{2}(?:\\.\\d+)?)\\s+(?=[Z+-])': 'Looks at a date, of which 120 characters are the most.',
};

export const allowedOfPackages: Allowed = {
	'^[\\t\\n\\v\\f\\r ]+|[\\t\\n\\v\\f\\r ]+$': 'Looks at a sample of a document, whose length is bounded.',
	'[\\s]*[^\\s]+': 'commander wraps our own help with it.',
	'("(?:[^\\\\"]|\\\\.)*")|[:,]': 'Reads what JSON.stringify has written, where every quotation mark is closed.',
	'\\((?:node:)?internal…': 'Ink shows errors of components with it; khabar shows none.',
	'\\s*at (?:node:)?internal…': 'Ink shows errors of components with it; khabar shows none.',
	'^(.*?) \\[as (.*?)\\]$': 'Ink shows errors of components with it; khabar shows none.',
	'<(\\/?)font[^>]*>': 'Readability does not use it.',
	'\\s*(article|dc|dcterm|og|twitter)\\s*:…': 'Looks at attributes, which are cut and have no runs of blanks.',
	'^(.+?)\\s+of\\s+(.+)$': 'css-select reads our own selectors with it.',
	'(([A-Z0-9])([A-Z0-9][a-z]))|…': 'linkedom names datasets and styles with it; khabar asks for none by foreign names.',
	'\\s*;\\s*': 'Looks at attributes, which are cut and have no runs of blanks.',
	'^([+a-z0-9A-Z_-]{0,63})(.*)$': 'Looks at a label of a host, which has no line end.',
	' +$': 'Looks at cells that are clean and end in no blanks.',
};
