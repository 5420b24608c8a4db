#!/usr/bin/env node
// The command. An old Node has to read this file too, or it could not say that it is too old: so nothing here is newer
// than ES2018 and import(), nothing is imported statically, and the build copies the file as it is.
const {env, version, versions} = process;
const needed = 24;

if (Number.parseInt(versions.node, 10) < needed) {
	process.stderr.write(`khabar needs Node.js ${needed} or newer; this is ${version}\n`);
	process.exitCode = 1;
} else {
	// Compiled code is kept between runs under the user's own cache folder: on a shared machine Node's default place, in
	// the folder for temporary files, is writable only by whoever came first.
	const caches = env.XDG_CACHE_HOME || (env.HOME && `${env.HOME}/.cache`);
	const folder = caches && `${caches}/khabar`;
	if (!folder || isMade(caches, folder)) process.getBuiltinModule('node:module').enableCompileCache(folder);
	import('./cli.js');
}

// Where a folder cannot be made for a strange reason, as in /proc, Node would try to make it for ever.
/** @param {string[]} folders the outer one first */
function isMade(...folders) {
	const {mkdirSync, existsSync} = process.getBuiltinModule('node:fs');
	return folders.every(folder => {
		try {
			if (!existsSync(folder)) mkdirSync(folder, 0o700);
			return true;
		} catch (_) {
			return existsSync(folder);
		}
	});
}
