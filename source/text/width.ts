import stringWidth from 'string-width';

const known = new Map<string, number>();
const knownLimit = 4096;

/** The columns that a grapheme takes on a screen, as Ink measures it. */
export function cellWidth(text: string): number {
	if (text.length === 1 && text >= ' ' && text <= '~') return 1;
	let width = known.get(text);
	if (width === undefined) {
		width = stringWidth(text);
		if (known.size >= knownLimit) known.clear();
		known.set(text, width);
	}
	return width;
}
