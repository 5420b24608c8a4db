import type {Readable} from 'node:stream';

/** The first line that another khabar complains of, without its name; empty when there is none. */
export async function complainOf(stream: Readable): Promise<string> {
	let text = '';
	for await (const chunk of stream) if (text.length < 1000) text += String(chunk);
	return text.split('\n', 1)[0]!.replace(/^khabar: /, '');
}
