/** The forms in which verbs open a clause in Arabic news, as lists of phrases. */
export interface Paradigm {
	/** «بلغ», «بلغت». */
	readonly past: string;
	/** «يبلغ», «تبلغ». */
	readonly present: string;
	/** «سيبلغ», «ستبلغ». */
	readonly future: string;
}

/** The forms of verbs that are given in the third person masculine, past and present («بلغ يبلغ»), with a bar between two verbs. */
export function paradigm(verbs: string): Paradigm {
	const pairs = verbs.split('|').map(verb => verb.trim().split(/\s+/) as [past: string, present: string]);
	const feminine = (present: string) => present.replace(/^ي/, 'ت');
	const list = (forms: (past: string, present: string) => string[]) =>
		pairs.flatMap(([past, present]) => forms(past, present)).join(' | ');
	return {
		past: list(past => [past, `${past.replace(/ى$/, '')}ت`]),
		present: list((_, present) => [present, feminine(present)]),
		future: list((_, present) => [`س${present}`, `س${feminine(present)}`]),
	};
}
