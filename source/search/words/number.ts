import {fold} from '../../text/fold.ts';

/** What parts a number from its fraction in the index: no ASCII character but letters and digits may stand there. */
const decimalSeparator = '٫';

const grouped = /^\d{1,3}(?:([,،٬'’])\d{3})(?:\1\d{3})*(?:[.٫]\d+)?$/;
const groupedByStops = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/;
const decimal = /^\d+[.,،٫]\d+$/;

/**
 * The digits of a number as written («1,568.5», «١٬٥٦٨٫٥», «1.568.000,5»), with no groups and no zeros in front; undefined when
 * its separators are those of a date or a list. One comma with three digits behind it groups them, as in English and Arabic.
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
