const limit = 4096;

/** A function of a string that remembers its last few thousand answers: a text is made of few different graphemes. */
export function memo<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
	const known = new Map<string, Answer>();
	return text => {
		let answer = known.get(text);
		if (answer === undefined) {
			answer = compute(text);
			if (known.size >= limit) known.clear();
			known.set(text, answer);
		}
		return answer;
	};
}
