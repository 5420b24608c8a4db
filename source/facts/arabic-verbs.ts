/**
 * The forms in which verbs open a clause in Arabic news, from their third person masculine, past and present («بلغ يبلغ»):
 * both, feminine and future. As a list of phrases.
 */
export function paradigm(verbs: string): string {
	return verbs
		.split('|')
		.flatMap(verb => {
			const [past = '', present = ''] = verb.trim().split(/\s+/);
			const feminine = present.replace(/^ي/, 'ت');
			return [past, `${past.replace(/ى$/, '')}ت`, present, feminine, `س${present}`, `س${feminine}`];
		})
		.join(' | ');
}
