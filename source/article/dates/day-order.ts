import {fold} from '../../text/fold.ts';

/** Which of two numbers a document means by `05/01/2026`. */
export type DayOrder = 'day first' | 'month first';

/** A date in numbers that ends with its year, with a day of the week before it and a time behind it at most. */
const numericDate =
	/^(?:\p{L}+\.?[,،]?\s+)?(?<first>\d{1,2})(?<sign>[/-])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?:$|[\s,،T-]+\d{1,2}:\d\d)/iu;
/** Dates are short; what is longer is a title or a text. */
const longest = 40;

/** What a text says of the order: with a number above 12 it can only be one. A year of two digits may also come first. */
function orderIn(text: string): DayOrder | undefined {
	if (text.length > longest) return undefined;
	const {first, second, sign, year} = numericDate.exec(fold(text).trim())?.groups ?? {};
	if (first === undefined || (sign === '-' && year!.length === 2)) return undefined;
	const [isFirst, isSecond] = [Number(first) > 12, Number(second) > 12];
	if (isFirst === isSecond) return undefined;
	return isFirst ? 'day first' : 'month first';
}

/**
 * Tells the order of day and month in the dates of a document; undefined when none of them shows it, or they show both. A
 * language does not tell: software writes the dates of its own country wherever it is used.
 * @param document as JSON has it, looked through when first asked
 */
export function dayOrderIn(document: () => unknown): () => DayOrder | undefined {
	let found: {readonly order: DayOrder | undefined} | undefined;
	return () => {
		found ??= {order: orderAmong(document())};
		return found.order;
	};
}

function orderAmong(document: unknown): DayOrder | undefined {
	let order: DayOrder | undefined;
	const left = [document];
	while (left.length > 0) {
		const value = left.pop();
		if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) left.push(inner);
		const own = typeof value === 'string' ? orderIn(value) : undefined;
		if (own === undefined || own === order) continue;
		if (order !== undefined) return undefined;
		order = own;
	}
	return order;
}
