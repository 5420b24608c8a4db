/** What opens a stretch with a direction of its own, and what closes it: an isolate, an embedding or an override (UAX #9, 2). */
const isolateStart = /[\u2066-\u2068]/;
const [closesIsolate, closesEmbedding] = ['\u2069', '\u202c'];
const control = /[\u2066-\u2069\u202a-\u202e]/g;

/** A text that was cut out of another, with an end for each isolate and embedding in it, and without ends of what began outside. */
export function closedControls(text: string): string {
	const open: string[] = [];
	let isolates = 0;
	const kept = text.replace(control, mark => {
		if (mark === closesIsolate) {
			if (isolates === 0) return '';
			isolates--;
			// BD9: the end of an isolate ends the embeddings in it, too.
			while (open.pop() !== closesIsolate);
			return mark;
		}
		if (mark === closesEmbedding) {
			if (open.at(-1) !== closesEmbedding) return '';
			open.pop();
			return mark;
		}
		const isIsolate = isolateStart.test(mark);
		if (isIsolate) isolates++;
		open.push(isIsolate ? closesIsolate : closesEmbedding);
		return mark;
	});
	return kept + open.reverse().join('');
}
