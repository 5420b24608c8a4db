import * as v from 'valibot';

/** An object; valibot's takes lists too, and says of them only what they lack. */
export function object<Entries extends v.ObjectEntries>(entries: Entries, message: string) {
	const schema = v.object(entries, message);
	const refusal = v.never(message);
	const run: (typeof schema)['~run'] = (dataset, config) =>
		Array.isArray(dataset.value) ? refusal['~run'](dataset, config) : schema['~run'](dataset, config);
	return {...schema, '~run': run};
}
