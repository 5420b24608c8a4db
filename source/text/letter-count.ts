const visible = /[^\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
const beyondBasicPlane = /[\u{10000}-\u{10ffff}]/gu;

/** How many characters a text has, blanks too, without the marks on them and without what cannot be seen. */
export const letterCount = (text: string): number =>
	(text.match(visible) ?? []).reduce((sum, run) => sum + run.length - (run.match(beyondBasicPlane)?.length ?? 0), 0);
