/** The one file that knows the package for feeds. It is loaded when a feed is read (see html-packages.ts). */

import {parseFeed} from 'feedsmith';
import type {JsonObject} from '../fields/field.ts';

interface Feed {
	readonly format: 'rss' | 'atom' | 'rdf';
	readonly feed: JsonObject;
}

/** A feed in XML, in the package's own names. Throws when it is none. */
export const readFeed = (text: string): Feed => parseFeed(text) as unknown as Feed;
