/** What the first start says, above the list of the samples. */
export const welcome = {
	title: 'Welcome to khabar',
	samples: 'The articles below are samples. Your own take their place as soon as you have some.',
	/** Six keys, by the actions that they have (`{open}`), and what they do. */
	keys: [
		['{next} {previous}', 'next and previous article'],
		['{open}', 'open the article'],
		['{text.facts}', 'to its key facts'],
		['{search}', 'search'],
		['{help}', 'all keys'],
		['{quit}', 'back, and out'],
	] as readonly (readonly [key: string, does: string])[],
	/** Stands before a line of Arabic. */
	check: 'Does the next line read right? If it does not, press {display} until it does.',
	follow: 'To follow a paper: khabar follow https://example.com, and then khabar update.',
	begin: 'Press Enter to begin.',
};

export type Welcome = typeof welcome;
