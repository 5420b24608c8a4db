import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';

interface Patch {
	files: RegExp;
	find: RegExp;
	replace: string;
}

/** Changes to single lines of packages, all for a quick start. None changes what the package does for khabar. */
const patches: Patch[] = [
	// Yoga unpacks its WebAssembly by fetching a data: URL, for which Node loads its whole HTTP client. A Yoga that finds
	// no `fetch` decodes the text itself.
	{files: /[\\/]yoga-wasm-base64-esm\.js$/, find: /"function"!=typeof fetch/g, replace: 'true'},
	// Ink looks for React's developer tools when DEV is set. `process` is an import there, out of reach of `define`.
	{files: /[\\/]ink[\\/]build[\\/](ink|reconciler)\.js$/, find: /process\.env\['DEV'\]/g, replace: "'false'"},
	// V8 takes some 10 ms to read this one expression. Every emoji holds a character of a much smaller set, so the
	// expression is needed only for text that holds one too.
	{
		files: /[\\/]string-width[\\/]index\.js$/,
		find: /const rgiEmojiRegex = (\/.*\/v);/,
		replace: `
			const emojiCharacter = /[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\u20E3]/u;
			let rgiEmoji;
			const rgiEmojiRegex = {test: text => emojiCharacter.test(text) && (rgiEmoji ??= $1).test(text)};`,
	},
];

/** Applies the patches while bundling. A file in which a patch no longer finds its place stops the build. */
export const patchPackages: Plugin = {
	name: 'patch-packages',
	setup({onLoad}) {
		for (const {files, find, replace} of patches) {
			onLoad({filter: files}, async ({path}) => {
				const text = await readFile(path, 'utf8');
				const contents = text.replace(find, replace);
				return contents === text ? {errors: [{text: `${path} holds no ${find} any more`}]} : {contents};
			});
		}
	},
};
