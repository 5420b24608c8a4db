/**
 * The user's subscriptions in OPML 2.0 (https://opml.org/spec2.opml). An edit changes the characters that it has to and leaves
 * all others as the user wrote them: comments, order, blanks, and what other programs put there. May import the folder around
 * it.
 */

import {formatProblem, positionOf} from '../../../article/problem.ts';
import {attributeOf, attributeValue, withAttribute} from './attributes.ts';
import {namespace, prefixIn, usualPrefix} from './own-attributes.ts';
import {type OpmlDocument, type Subscriptions, subscriptionsIn} from './subscriptions.ts';
import type {Element} from './xml-packages.ts';

export interface Opml extends OpmlDocument, Subscriptions {}

/** What a new file holds. */
export const emptyOpml = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:${usualPrefix}="${namespace}">
	<head>
		<title>Sources</title>
	</head>
	<body>
	</body>
</opml>
`;

/**
 * Reads OPML.
 * @param file what errors call it
 * @throws {Error} the text is no OPML, in one line with the place
 */
export async function parseOpml(text: string, file: string): Promise<Opml> {
	const {scanXml, XmlFault} = await import('./xml-packages.ts');
	let root: Element;
	try {
		root = scanXml(text);
	} catch (error) {
		if (!(error instanceof XmlFault)) throw error;
		throw new Error(formatProblem({file, position: positionOf(text, error.offset), message: error.message}));
	}
	const body = root.children.find(({name}) => name.toLowerCase() === 'body');
	if (root.name.toLowerCase() !== 'opml' || !body)
		throw new Error(formatProblem({file, message: body ? 'is not OPML' : 'is not OPML: it has no <body>'}));
	const opml = {file, text, root, body};
	return {...opml, ...subscriptionsIn(opml)};
}

/** A file whose root declares our namespace. */
export async function declared(opml: Opml): Promise<Opml> {
	const {text, root, file} = opml;
	const prefix = prefixIn(text, root);
	const holder = attributeOf(root, `xmlns:${prefix}`);
	if (holder && attributeValue(text, root, holder.name) === namespace) return opml;
	// Somebody else may have the usual prefix.
	const taken = new Set(root.attributes.map(({name}) => name));
	let free = usualPrefix;
	for (let count = 2; taken.has(`xmlns:${free}`); count++) free = `${usualPrefix}${count}`;
	return parseOpml(withAttribute(text, root, `xmlns:${free}`, namespace), file);
}
