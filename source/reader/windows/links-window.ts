import {helpGeometry} from '../layout/geometry.ts';
import type {ReaderState} from '../state/state.ts';

/** Where the parts of the menu of links stand. A part with no rows is not drawn. */
interface LinksGeometry {
	/** The links, one a row. */
	readonly menuRows: number;
	/** The line over the address of the selected link. */
	readonly ruleRows: number;
	/** That address in full. */
	readonly addressRows: number;
	readonly statusRows: number;
}

/** An address of more rows is cut off. */
const mostAddressRows = 8;

/**
 * Divides the screen: the menu has what its links need, and at least a third; the address of the selected link, which has
 * to be seen before it is opened, has the rest.
 */
export function linksGeometry({size, links}: ReaderState): LinksGeometry {
	const {rows, statusRows} = helpGeometry(size);
	const count = links?.links.length ?? 0;
	const ruleRows = rows >= 4 ? 1 : 0;
	const wanted = Math.min(mostAddressRows, Math.max(2, Math.floor(rows / 3)));
	const addressRows = rows >= 2 ? Math.max(1, Math.min(wanted, rows - ruleRows - 1)) : 0;
	return {
		menuRows: Math.min(count, rows - ruleRows - addressRows),
		ruleRows,
		addressRows: Math.max(addressRows, 0),
		statusRows,
	};
}
