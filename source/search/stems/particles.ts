const arabic = /^[وف]?[بكلس]?$/;
const hebrew = /^[והבלכמש]{1,3}$/;
const contracted = /^[وف]?لل/;

/** Whether a folded word is another one with particles written onto it: «لمجلس», «وللأمن». */
export function writtenWithParticle(folded: string, word: string): boolean {
	if (folded.endsWith(word)) {
		const front = folded.slice(0, -word.length);
		return arabic.test(front) || hebrew.test(front);
	}
	// After ل the alef of the article is not written.
	const contraction = word.startsWith('ال') ? contracted.exec(folded)?.[0] : undefined;
	return contraction !== undefined && folded.slice(contraction.length) === word.slice(2);
}
