import {fold} from '../../text/fold.ts';

/** The decimal separator in the index. It is not ASCII, because FTS5 would split the number there. */
const decimalSeparator = '٫';

const grouped = /^\d{1,3}(?:([,،٬'’])\d{3})(?:\1\d{3})*(?:[.٫]\d+)?$/;
const groupedByStops = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/;
const decimal = /^\d+[.,،٫]\d+$/;

/**
 * The digits of a number as written («1,568.5», «١٬٥٦٨٫٥», «1.568.000,5»), without grouping and without zeros in front; undefined
 * when its separators are those of a date or a list. A single comma before three digits groups them, as in English and Arabic.
 */
export function foldNumber(written: string): string | undefined {
	const digits = fold(written).replace(/\p{M}/gu, '');
	let plain: string;
	if (/^\d+$/.test(digits)) plain = digits;
	else if (grouped.test(digits)) plain = digits.replace(/[,،٬'’]/g, '');
	else if (groupedByStops.test(digits)) plain = digits.replaceAll('.', '').replace(',', '.');
	else if (decimal.test(digits)) plain = digits;
	else return undefined;
	return plain.replace(/[.,،٫]/, decimalSeparator).replace(/^0+(?=\d)/, '');
}
