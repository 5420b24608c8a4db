const prefixes = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const suffixes = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/**
 * Stems a folded Arabic word lightly, in the manner of Light10 (Larkey, Ballesteros and Connell, 2007): «and», the article
 * with what is written onto it, and the commonest endings go; roots are left alone, as finding them confuses words.
 */
export function lightStem(folded: string): string {
	let word = folded;
	// Light10: three letters must stay when و goes, since it starts many words itself; two in every other case.
	if (word.startsWith('و') && word.length > 3) word = word.slice(1);
	const prefix = prefixes.find(prefix => word.startsWith(prefix) && word.length >= prefix.length + 2);
	if (prefix) word = word.slice(prefix.length);
	for (const suffix of suffixes) {
		if (word.endsWith(suffix) && word.length >= suffix.length + 2) word = word.slice(0, -suffix.length);
	}
	return word;
}
