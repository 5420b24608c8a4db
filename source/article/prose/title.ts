const longest = 100;

/** A title for a text that has none: its first sentence, or as many of its words as fit. */
export function titleFrom(text: string): string {
	const sentence = /^.*?[.!?؟۔…](?=\s|$)/su.exec(text)?.[0] ?? text;
	if (sentence.length <= longest) return sentence;
	return `${sentence.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
}
