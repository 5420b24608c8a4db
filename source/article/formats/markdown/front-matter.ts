import type {JsonObject} from '../../../text/json-object.ts';

/** What a text in Markdown says of itself before it begins, between two lines of hyphens, as makers of sites have it. */
interface FrontMatter {
	readonly fields: JsonObject;
	/** The text after it. */
	readonly text: string;
}

/** In lines. */
const longest = 200;
// The rest of a line has whatever stands there, other line ends too: nothing makes these look twice.
const field = /^([A-Za-z][\w-]{0,40}):(?:\s+(.*))?$/s;
const listItem = /^\s*-\s+(.*)$/s;

/**
 * The fields at the beginning of a text, each with a text or a list of texts. Of YAML it is what people write there: names
 * with values on their line, lists in brackets or with hyphens. Deeper values are left out.
 */
export function frontMatterOf(text: string): FrontMatter {
	const lines = /^\ufeff?---[ \t]*\r?\n/.test(text) ? text.split(/\r?\n/, longest) : [];
	const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
	const own = lines.slice(1, Math.max(1, end));
	// A rule at the beginning of a text looks the same.
	if (end < 0 || !own.some(line => field.test(line))) return {fields: {}, text};
	const fields: Record<string, unknown> = Object.create(null);
	let open: string[] | undefined;
	for (const line of own) {
		const [, name, value] = field.exec(line) ?? [];
		const [, item] = listItem.exec(line) ?? [];
		if (name !== undefined) {
			open = value === undefined || value.trim() === '' ? [] : undefined;
			fields[name.toLowerCase()] = open ?? valueIn(value!);
		} else if (item !== undefined && open) open.push(bare(item));
	}
	const rest = text.split(/\r?\n/).slice(end + 1);
	return {fields, text: rest.join('\n')};
}

/** A value without the quotation marks around it, or the note after it. */
function bare(value: string): string {
	const text = value.trim();
	const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')/.exec(text);
	if (quoted) return quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]!.replaceAll("''", "'");
	return text.replace(/(?<!\s)\s+#.*$/s, '');
}

function valueIn(value: string): string | string[] {
	const list = /^\[(.*)\]\s*$/.exec(value.trim());
	return list ? list[1]!.split(',').map(bare).filter(Boolean) : bare(value);
}
