/** The one file that imports the package for JSON Schema. It is built by itself and loaded when needed (see build/build.ts). */
import {type JsonSchema, toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema, LazySchema} from 'valibot';

/** The JSON Schema (draft 7) of what a valibot schema takes in, without its cleaning and checks, which JSON Schema lacks. */
export function jsonSchemaOf(schema: GenericSchema): JsonSchema {
	return toJsonSchema(schema, {
		typeMode: 'input',
		errorMode: 'ignore',
		// Such a schema chooses by the type of the value: there is one for text, and one for objects and lists.
		overrideSchema: ({valibotSchema}) => {
			if (valibotSchema.type !== 'lazy') return undefined;
			const {getter} = valibotSchema as LazySchema<GenericSchema>;
			return {anyOf: ['', {}].map(input => withoutDialect(jsonSchemaOf(getter(input))))};
		},
	});
}

function withoutDialect({$schema: _, ...rest}: JsonSchema): JsonSchema {
	return rest;
}
