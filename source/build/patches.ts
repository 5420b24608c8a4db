import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';

interface Patch {
	files: RegExp;
	find: RegExp;
	replace: string;
	/** Whether it makes frames quicker, and not the start. */
	isForFrames?: true;
}

/** Changes to single lines of packages: for a quick start, for quick frames, or so that keys and signals work. None changes what the package does for khabar. */
const patches: Patch[] = [
	// Yoga waits for its WebAssembly, which it fetches from a data: URL: for that Node loads its whole HTTP client. 72 kB are
	// compiled at once, and a part of the program cannot wait while it is loaded.
	{
		files: /[\\/]yoga-wasm-base64-esm\.js$/,
		find: /if\(h\.instantiateWasm\)(?=try\{)/,
		replace: `{
			const module = new WebAssembly.Module(Buffer.from(H.slice(37), 'base64'));
			a(new WebAssembly.Instance(module, d), module);
			return {};
		}
		if (false)`,
	},
	{
		files: /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/,
		find: /wrapAssembly\(await loadYoga\(\)\)/,
		replace: 'wrapAssembly((given => (loadYoga(given), given))({}))',
	},
	// Ink looks for React's developer tools when DEV is set. `process` is an import there, out of reach of `define`.
	{files: /[\\/]ink[\\/]build[\\/](ink|reconciler)\.js$/, find: /process\.env\['DEV'\]/g, replace: "'false'"},
	// Ink takes each row of a frame apart into characters and measures them, and forgets all that before the next frame, which
	// has mostly the same rows. The last few hundred rows are kept.
	{
		files: /[\\/]ink[\\/]build[\\/]output\.js$/,
		isForFrames: true,
		find: /caches = new OutputCaches\(\);/,
		replace: 'caches = Output.shared.styledChars.size < 300 ? Output.shared : (Output.shared = new OutputCaches());',
	},
	{
		files: /[\\/]ink[\\/]build[\\/]output\.js$/,
		isForFrames: true,
		find: /operations = \[\];/,
		replace:
			"static shared = new OutputCaches();\nstatic blank = {type: 'char', value: ' ', fullWidth: false, styles: []};\n$&",
	},
	{
		files: /[\\/]ink[\\/]build[\\/]render-node-to-output\.js$/,
		isForFrames: true,
		find: /const currentWidth = widestLine\(text\);/,
		replace: 'const currentWidth = output.caches.getWidestLine(text);',
	},
	// A frame begins as blanks, which are replaced and never changed: all of them can be the same one.
	{
		files: /[\\/]ink[\\/]build[\\/]output\.js$/,
		isForFrames: true,
		find: /row\.push\((\{\s*type: 'char',\s*value: ' ',\s*fullWidth: false,\s*styles: \[\],\s*\})\);/,
		replace: 'row.push(Output.blank);',
	},
	// conf loads a validator of JSON Schema, version comparison and Node's whole cryptography, 380 kB and 15 ms, for
	// schemas, migrations and encryption, of which khabar uses none.
	{
		files: /[\\/]conf[\\/]dist[\\/]source[\\/]index\.js$/,
		find: /^import .* from '(?:ajv\/.*|ajv-formats|semver|node:crypto)';$/gm,
		replace: '',
	},
	// conf writes files at one go, so that nothing is left to be deleted at the end. The listeners that wait for it on all signals
	// would hold up a signal, which else ends the process at once, until a long piece of work is done.
	{
		files: /[\\/]atomically[\\/]dist[\\/]utils[\\/]temp\.js$/,
		find: /^import whenExit .*$|^whenExit\(.*$/gm,
		replace: '',
	},
	// commander starts other programs for subcommands that are programs of their own, and khabar has none.
	{files: /[\\/]commander[\\/]lib[\\/]command\.js$/, find: /^import childProcess .*$/m, replace: ''},
	// Called only where the size of the terminal is not known, and khabar gives Ink a size.
	{
		files: /[\\/]terminal-size[\\/]index\.js$/,
		find: /^import \{execFileSync\} .*$/m,
		replace: "const execFileSync = (...args) => process.getBuiltinModule('node:child_process').execFileSync(...args);",
	},
	// ICU takes 7 ms to make the first segmenter, and most texts are measured without one.
	{
		files:
			/[\\/](?:string-width[\\/]index|wrap-ansi[\\/]index|slice-ansi[\\/]tokenize-ansi|ansi-tokenize[\\/]build[\\/]tokenize|ink[\\/]build[\\/]line-update)\.js$/,
		find: /^const (\w+) = (new Intl\.Segmenter\(.*\));/m,
		replace: 'let made;\nconst $1 = {segment: text => (made ??= $2).segment(text)};',
	},
	// linkedom can draw on canvases if another package is installed. In the bundle there is none.
	{
		files: /[\\/]linkedom[\\/]commonjs[\\/]canvas\.cjs$/,
		find: /require\('canvas'\)/,
		replace: "require('./canvas-shim.cjs')",
	},
	// Unpacking the table of all characters takes 10 ms of a start and a megabyte. khabar hands over stand-ins for the classes
	// (source/text/levels.ts) and brackets: some thirty characters, each of which is looked up once.
	{
		files: /[\\/]bidi-js[\\/]dist[\\/]bidi\.(?:js|mjs)$/,
		find: /for \(var j = start; j < end \+ 1; j \+= 1\) \{\s*map\.set\(j, TYPES\[type\]\);\s*\}/,
		replace: 'ranges.push([start, end, TYPES[type]]);',
	},
	{
		files: /[\\/]bidi-js[\\/]dist[\\/]bidi\.(?:js|mjs)$/,
		find: /function getBidiCharType \(char\) \{\s*parseData\(\);\s*return map\.get\(char\.codePointAt\(0\)\) \|\| TYPES\.L/,
		replace: `var ranges = [];
			function typeOf (code) {
				const [,, type = TYPES.L] = ranges.findLast(([start, end]) => start <= code && code <= end) ?? [];
				map.set(code, type);
				return type;
			}
			function getBidiCharType (char) {
			parseData();
			const code = char.codePointAt(0);
			return map.get(code) ?? typeOf(code)`,
	},
	// Rule W2 looks back from each number for a strong character, which takes the square of the length of a run of numbers.
	{
		files: /[\\/]bidi-js[\\/]dist[\\/]bidi\.(?:js|mjs)$/,
		find: /for \(var si\$1 = 0; (si\$1 < seqIndices\$1\.length; si\$1\+\+\) \{\s*var i\$9 = seqIndices\$1\[si\$1\];)\s*if \(charTypes\[i\$9\] & TYPE_EN\) \{\s*for \(var sj\$1[\s\S]*?break\s*\}\s*\}\s*\}/,
		// A dollar that stands for itself is written twice.
		replace: `for (var si$$1 = 0, strongBefore = sosType; $1
			if (charTypes[i$$9] & STRONG_TYPES) strongBefore = charTypes[i$$9];
			else if (charTypes[i$$9] & TYPE_EN && strongBefore === TYPE_AL) changeCharType(i$$9, TYPE_AN);`,
	},
	// A long word before something that is no address was tried from each of its letters, of each length.
	{
		files: /[\\/]readability[\\/]Readability\.js$/,
		find: /srcsetUrl: \/\(\\S\+\)/,
		replace: 'srcsetUrl: /(?<![^\\s,])(\\S+)',
	},
	{
		files: /[\\/]readability[\\/]Readability\.js$/,
		find: /\/\^\\s\*\\S\+\\\.\(jpg\|jpeg\|png\|webp\)\\S\*\\s\*\$\//,
		replace: '/^\\s*(?=\\S+\\s*$)\\S+?\\.(jpg|jpeg|png|webp)/',
	},
	// Unpacking the table of line breaking classes takes 5 ms, and a text that stays on one row needs none of it.
	{
		files: /[\\/]css-line-break[\\/]dist[\\/]css-line-break\.umd\.js$/,
		find: /var UnicodeTrie = (createTrieFromBase64\(base64\));/,
		replace: 'let trie; const UnicodeTrie = {get: codePoint => (trie ??= $1).get(codePoint)};',
	},
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

/** Applies patches while bundling. A file in which a patch no longer finds its place stops the build. */
const pluginOf = (applied: readonly Patch[]): Plugin => ({
	name: 'patch-packages',
	setup({onLoad}) {
		onLoad({filter: new RegExp(applied.map(({files}) => files.source).join('|'))}, async ({path}) => {
			let contents = await readFile(path, 'utf8');
			for (const {find, replace} of applied.filter(({files}) => files.test(path))) {
				const patched = contents.replace(find, replace);
				if (patched === contents) return {errors: [{text: `${path} holds no ${find} any more`}]};
				contents = patched;
			}
			return {contents};
		});
	},
});

export const patchPackages = pluginOf(patches);

/** Leaves Ink as it makes frames: what khabar is compared with. */
export const patchForStart = pluginOf(patches.filter(({isForFrames}) => !isForFrames));
