import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import {type Platform, platforms, thisPlatform} from './platforms.ts';

/**
 * The Node of a platform, without symbols for debuggers where there is a program that takes them out. For the platform that
 * this runs on it is the Node that this runs on; for others, the one of its npm package. It is kept in `folder`.
 * @param version the version of Node, without a `v`
 * @throws {Error} npm does not have it
 */
export function nodeBinary(platform: Platform, version: string, folder: string): string {
	const kept = path.join(folder, `${platform.package}-${version}`);
	const stripped = path.join(kept, 'stripped');
	if (existsSync(stripped)) return stripped;
	const isHere = platform === platforms[thisPlatform] && process.versions.node === version;
	const binary = isHere ? process.execPath : path.join(kept, 'package', platform.binary);
	mkdirSync(kept, {recursive: true});
	if (!existsSync(binary)) {
		const about = execFileSync(
			'npm',
			['pack', '--json', `${platform.package}@${version}`, '--pack-destination', kept],
			{
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'inherit'],
			},
		);
		const [{filename}] = JSON.parse(about) as [{filename: string}];
		execFileSync('tar', ['-xzf', path.join(kept, filename), '-C', kept]);
	}
	const strip = platform.strippers.find(isThere);
	if (strip === undefined) return binary;
	execFileSync(strip, ['-o', stripped, binary]);
	return stripped;
}

const isThere = (program: string) =>
	(process.env.PATH ?? '').split(path.delimiter).some(folder => existsSync(path.join(folder, program)));
