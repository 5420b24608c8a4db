import type {IncomingMessage} from 'node:http';
import {pipeline, type Readable, type Transform} from 'node:stream';
import {createBrotliDecompress, createGunzip, createZstdDecompress} from 'node:zlib';
import {tooLarge} from '../article/size-limit.ts';
import type {Deadline} from './deadline.ts';
import {faultOf, NetworkFault} from './fault.ts';

/** The encodings of a body that khabar knows, and what decodes each. */
const encodings: Readonly<Record<string, () => Transform>> = {
	gzip: createGunzip,
	'x-gzip': createGunzip,
	br: createBrotliDecompress,
	zstd: createZstdDecompress,
};
export const acceptedEncodings = 'gzip, br, zstd';

async function* upTo(size: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let sum = 0;
	for await (const chunk of chunks) {
		sum += chunk.length;
		if (sum > size) throw new NetworkFault(tooLarge(size));
		yield chunk;
	}
}

function decompressed(response: IncomingMessage, size: number): Readable {
	const encoding = response.headers['content-encoding']?.trim().toLowerCase() || 'identity';
	if (encoding === 'identity') return response;
	const decompress = Object.hasOwn(encodings, encoding) && encodings[encoding];
	if (!decompress) throw new NetworkFault(`is compressed in a way that was not asked for: ${encoding}`);
	// A small content may also be packed into a large body, so both are measured. Errors appear at the end of the pipeline.
	return pipeline(
		response,
		chunks => upTo(size, chunks),
		decompress(),
		() => {},
	);
}

/**
 * The body of a response, decompressed; it may have at most `size` bytes before that, and after it.
 * @throws {NetworkFault} it is larger, takes too long, or breaks off
 */
export async function* bodyOf(response: IncomingMessage, size: number, deadline: Deadline): AsyncGenerator<Uint8Array> {
	try {
		if (Number(response.headers['content-length']) > size) throw new NetworkFault(tooLarge(size));
		const chunks = upTo(size, decompressed(response, size));
		while (true) {
			const {done, value} = await deadline.listen(chunks.next());
			if (done) break;
			yield value;
		}
		// A response without a length ends with its connection: when khabar ends that, the response seems whole to Node.
		deadline.signal.throwIfAborted();
	} catch (error) {
		deadline.signal.throwIfAborted();
		throw faultOf(error);
	} finally {
		deadline.end();
		response.destroy();
	}
}
