/**
 * Takes the plural off a folded English word, and nothing else: the S-stemmer (Harman, 1991). Texts in other languages that
 * use these letters lose an s here and there, in the index and the query alike.
 */
export function latinStem(folded: string): string {
	if (folded.length < 4) return folded;
	if (folded.endsWith('ies')) return /[ae]ies$/.test(folded) ? folded : `${folded.slice(0, -3)}y`;
	if (folded.endsWith('es')) return /[aeo]es$/.test(folded) ? folded : folded.slice(0, -1);
	return folded.endsWith('s') && !/[us]s$/.test(folded) ? folded.slice(0, -1) : folded;
}
