/** The one file that knows the package for places in JSON. It is loaded when a problem is found (see article/shapes/html-packages.ts). */
import {findNodeAtLocation, type Node, parseTree} from 'jsonc-parser';

/** The UTF-16 offset of what stands at a path; of what is missing, that of the object or list where it should be. */
type Places = (path: readonly (string | number)[]) => number | undefined;

/** The places in a JSON document. One nested deeper than the package can follow has none. */
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
