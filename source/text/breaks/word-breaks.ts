/** Letters and marks of Thai, Lao, Burmese and Khmer, written without blanks between words (UAX #14, class SA). */
const unspaced =
	/[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109f\u1780-\u17d3\u17d7\u17dc]{2,}/g;
/** Signs of repetition and abbreviation stay with the word before them. */
const following = /[\u0e2f\u0e46\u0ec6\u17d7]/;

let made: Intl.Segmenter | undefined;
/** ICU has dictionaries of the four, whatever the language asked for. The first segmenter takes 10 ms and more. */
const words = (): Intl.Segmenter => (made ??= new Intl.Segmenter('und', {granularity: 'word'}));

/** The UTF-16 offsets before which a word begins that no blank parts from the one before it, in order (UAX #14, LB1 and SA). */
export function wordBreaks(text: string): number[] {
	const offsets: number[] = [];
	for (const {0: run, index: start} of text.matchAll(unspaced))
		for (const {index} of words().segment(run))
			if (index > 0 && !following.test(run.charAt(index))) offsets.push(start + index);
	return offsets;
}
