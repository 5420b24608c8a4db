import {articleSchema} from '../article/schema/schema.ts';
import {print} from './shared/output.ts';

/** What the types do not say. */
const descriptions: Readonly<Record<string, string>> = {
	id: 'What reading is remembered by, and what the article is called on a command line. Without one, its file is.',
	title: 'Must have text.',
	paragraphs:
		'At least one must have text. Marks and cells are places in the text, in UTF-16 units, the end exclusive.',
	keyFacts: 'Facts as their publisher wrote them, each with the paragraph it comes from, counted from 0.',
	language: 'BCP 47, such as ar or fa-AF.',
	direction: 'Of every paragraph. With auto, each decides for itself.',
	published: 'ISO 8601, a date or a date and time.',
	modified: 'ISO 8601, a date or a date and time.',
	origin: 'Where khabar took the article from.',
};

/** `khabar schema`: writes the JSON Schema of an article's file. */
export async function printSchema(): Promise<void> {
	const {jsonSchemaOf} = await import('./shared/schema-packages.ts');
	const {$schema, properties = {}, required} = jsonSchemaOf(articleSchema);
	const described = Object.entries(properties).map(([name, property]) => {
		const description = descriptions[name];
		return [name, description === undefined ? property : {description, ...(property as object)}];
	});
	const schema = {
		$schema,
		title: 'An article of khabar',
		type: 'object',
		properties: Object.fromEntries(described),
		required,
	};
	await print(`${JSON.stringify(schema, null, '\t')}\n`);
}
