/** The one file that knows the package for JSON Schema. It is loaded when the schema is asked for (see article/shapes/html-packages.ts). */
import {type JsonSchema, toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema, LazySchema} from 'valibot';

/** The JSON Schema (draft 7) of what a valibot schema takes in. Its cleaning and checks have no words in JSON Schema. */
export function jsonSchemaOf(schema: GenericSchema): JsonSchema {
	return toJsonSchema(schema, {
		typeMode: 'input',
		errorMode: 'ignore',
		// A choice by type: the one for text, and the one for everything else.
		overrideSchema: ({valibotSchema}) => {
			if (valibotSchema.type !== 'lazy') return undefined;
			const {getter} = valibotSchema as LazySchema<GenericSchema>;
			return {anyOf: ['', undefined].map(input => withoutDialect(jsonSchemaOf(getter(input))))};
		},
	});
}

function withoutDialect({$schema: _, ...rest}: JsonSchema): JsonSchema {
	return rest;
}
