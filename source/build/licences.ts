import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Metafile} from 'esbuild';

/** The folders of the packages that have code in the bundles, relative to the folder that was built in. */
const bundledPackages = (metafiles: readonly Metafile[]): string[] => {
	const outputs = metafiles.flatMap(metafile => Object.values(metafile.outputs));
	const files = outputs.flatMap(({inputs}) => Object.keys(inputs).filter(file => inputs[file]!.bytesInOutput > 0));
	// Greedy, to find the innermost package; but packages within the `dist` of another come under the licence of that one.
	const folders = files.map(file => /^.*(?<!\/dist\/)node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
	return [...new Set(folders.filter(folder => folder !== undefined))];
};

/** The name, version and licence of a package, and the texts that it asks to be passed on. */
const licence = async (folder: string): Promise<string> => {
	const {name, version, license} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	if (!license) throw new Error(`${name} does not say under which licence it comes`);
	const files = (await readdir(folder)).filter(file => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
	const texts = await Promise.all(files.map(file => readFile(path.join(folder, file), 'utf8')));
	return [`${name} ${version} (${license})`, ...texts.map(text => text.trim())].join('\n\n');
};

/** One text with the licences of all packages in bundles that were built in the folder `root`. */
export const licencesOf = async (metafiles: readonly Metafile[], root: string): Promise<string> => {
	const licences = await Promise.all(bundledPackages(metafiles).map(folder => licence(path.join(root, folder))));
	return `${licences.sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
};
