/** The one file that imports jsonc-parser. It is built by itself and loaded when a problem is found (see build/build.ts). */
import {findNodeAtLocation, type Node, parseTree} from 'jsonc-parser';

/** The UTF-16 offset of the value at a path. For a missing value, it is that of the object or list where it should be. */
type Places = (path: readonly (string | number)[]) => number | undefined;

/** The places in a JSON document. A document that is nested too deep for the package has none. */
export function placesIn(text: string): Places {
	const root = treeOf(text);
	return path => {
		for (let length = path.length; root && length >= 0; length--) {
			const node = findNodeAtLocation(root, path.slice(0, length));
			if (node) return node.offset;
		}
		return undefined;
	};
}

function treeOf(text: string): Node | undefined {
	try {
		return parseTree(text);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
