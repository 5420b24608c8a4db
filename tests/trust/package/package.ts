import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Outcome} from '../outcome.ts';

const root = join(import.meta.dirname, '../../..');

interface Packed {
	readonly files: readonly {readonly path: string; readonly mode: number}[];
}

/** What may stand in the package, and nothing else. */
const mayStand =
	/^(?:dist\/[\w.-]+|articles\/[^/]+\.json|guide\/(?:ar|en)\/[\w-]+\.md|package\.json|README\.md|LICENSE)$/;
/** Scripts that npm runs where somebody installs a package. */
const onInstall = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
/** Licences that ask for no more than that they are told. */
const permissive =
	/^\(?(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0|Unicode-3\.0)(?: (?:OR|AND) [\w.-]+)*\)?$/;

/** What a user installs: no script that runs then, no package besides, nothing that is not to be there, every licence told. */
export async function whatIsInstalled(): Promise<Outcome> {
	const won: string[] = [];
	const {
		scripts = {},
		dependencies,
		optionalDependencies,
	} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	for (const name of onInstall) if (name in scripts) won.push(`npm runs the script ${name} where it is installed`);
	for (const [what, packages] of Object.entries({dependencies, optionalDependencies}))
		if (packages && Object.keys(packages).length > 0) won.push(`${what}: ${Object.keys(packages).join(', ')}`);
	const {stdout, status} = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: root,
		encoding: 'utf8',
	});
	if (status !== 0) return {cases: 2, won: [...won, 'npm pack fails']};
	const answer = JSON.parse(stdout) as Packed[] | Record<string, Packed>;
	const [packed] = Object.values(answer) as Packed[];
	for (const {path, mode} of packed!.files) {
		if (!mayStand.test(path)) won.push(`${path} is in the package`);
		if ((mode & 0o022) !== 0) won.push(`${path} can be written by others`);
	}
	const told = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES'), 'utf8');
	const packages = Array.from(
		told.matchAll(/^(@?[\w./-]+) \d+\.\d+\.\d+\S* \((.*)\)$/gm),
		([, name, licence]) => [name!, licence!] as const,
	);
	for (const [name, licence] of packages) if (!permissive.test(licence)) won.push(`${name} has the licence ${licence}`);
	if (packages.length === 0) won.push('no licences are told');
	return {cases: packed!.files.length + packages.length, won};
}

/** Known weaknesses of the packages, by npm's own list. */
export async function knownWeaknesses(): Promise<Outcome> {
	const {stdout} = spawnSync('npm', ['audit', '--json'], {cwd: root, encoding: 'utf8', timeout: 60_000});
	try {
		const {vulnerabilities, metadata} = JSON.parse(stdout);
		if (!vulnerabilities) return {cases: 0, won: [], skipped: 'the registry does not answer'};
		const won = Object.values(vulnerabilities as Record<string, {name: string; severity: string}>).map(
			({name, severity}) => `${name}: ${severity}`,
		);
		return {cases: metadata.dependencies.total, won};
	} catch {
		return {cases: 0, won: [], skipped: 'the registry does not answer'};
	}
}
