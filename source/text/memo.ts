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

/** A function that remembers only its last answer: for what takes long, and is asked for again from key to key. */
export function memoLast<Asked extends readonly unknown[], Answer>(
	compute: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
	let last: {readonly asked: Asked; readonly answer: Answer} | undefined;
	return (...asked) => {
		if (!last?.asked.every((one, i) => one === asked[i])) last = {asked, answer: compute(...asked)};
		return last.answer;
	};
}
