/** References to NUL, and to the two halves of a character beyond U+FFFF, as some programs write it. */
const oddReferences = /&#(?:0+|x0+);|&#(?:(\d{5})|x(d[89ab][\da-f]{2}));&#(?:(\d{5})|x(d[c-f][\da-f]{2}));/gi;

/**
 * Markup without references to NUL, and with the character in the place of two references to its halves: packages read all
 * of these as U+FFFD.
 */
export function withoutOddReferences(markup: string): string {
	if (!markup.includes('&#')) return markup;
	return markup.replace(oddReferences, (whole, decimalHigh, hexHigh, decimalLow, hexLow) => {
		if (decimalHigh === undefined && hexHigh === undefined) return '';
		const unit = (decimal: string | undefined, hex: string) => Number(decimal ?? `0x${hex}`);
		const [high, low] = [unit(decimalHigh, hexHigh), unit(decimalLow, hexLow)];
		const isPair = high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
		return isPair ? String.fromCharCode(high, low) : whole;
	});
}
