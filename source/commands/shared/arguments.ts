import {readFileSync} from 'node:fs';
import {nameOfBytes} from '../../article/file-name.ts';

/** What Node makes of a byte that is no UTF-8. */
const replaced = '\ufffd';

/**
 * The arguments of a command line. Node loses bytes that are no UTF-8; where the system still has them, as Linux does, they are
 * taken from there.
 */
export function argumentsOf(args: readonly string[]): string[] {
	if (!args.some(arg => arg.includes(replaced))) return [...args];
	try {
		const given = readFileSync('/proc/self/cmdline');
		const own: string[] = [];
		for (let at = 0, end = given.indexOf(0); end >= 0; at = end + 1, end = given.indexOf(0, at))
			own.push(nameOfBytes(given.subarray(at, end)));
		return own.slice(own.length - args.length);
	} catch {
		return [...args];
	}
}
