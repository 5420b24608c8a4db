import type {BaseIssue} from 'valibot';

/** What is wrong with a field, in words that follow its path. */
export function describeIssue({kind, type, input, message}: BaseIssue<unknown>): string {
	if (input === undefined) return 'is missing';
	return kind === 'schema' && type !== 'picklist' ? `${message}, not ${nameOf(input)}` : message;
}

function nameOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	const type = typeof value;
	if (type === 'object') return 'an object';
	return type === 'string' ? 'text' : `a ${type}`;
}

/** The place of a field in its document, such as `paragraphs[3]` or `[2].keyFacts[0].text`. */
export function pathOf(keys: readonly unknown[]): string {
	return keys
		.map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
		.join('')
		.replace(/^\./, '');
}
