import assert from 'node:assert/strict';
import {test} from 'node:test';
import {khabar} from '../support/khabar.ts';

test('the schema is JSON Schema that names every field, with each kind of value that it may have', async () => {
	const {stdout, stderr, code} = await khabar(['schema']);
	assert.deepEqual([stderr, code], ['', 0]);
	const schema = JSON.parse(stdout);
	assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
	assert.deepEqual(schema.required, ['title', 'paragraphs']);
	const names =
		'id title paragraphs keyFacts language direction source alsoIn authors url published modified section tags summary origin';
	assert.deepEqual(Object.keys(schema.properties), names.split(' '));
	assert.doesNotMatch(stdout, /\$ref|\$defs/);
	const types = (of: {anyOf?: object[]; type?: string}): unknown[] => (of.anyOf ? of.anyOf.flatMap(types) : [of.type]);
	assert.deepEqual(types(schema.properties.authors), ['string', 'array', 'null']);
	assert.deepEqual(types(schema.properties.keyFacts.anyOf[0].items), ['string', 'object']);
	assert.match(schema.properties.published.description, /ISO 8601/);
});
