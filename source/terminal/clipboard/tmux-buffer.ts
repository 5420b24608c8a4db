/** How long tmux may take, in milliseconds. */
const timeout = 3000;

/**
 * Has tmux take a text as its newest buffer and put it into the clipboard of the terminal around it, if its option
 * `set-clipboard` is not off: whatever the length, and also where tmux does not take OSC 52 from programs. Resolves to
 * false where no tmux can be asked, or where it is older than 3.2.
 */
export async function loadTmuxBuffer(text: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
	if (!environment.TMUX) return false;
	const {execFile} = await import('node:child_process');
	return new Promise(resolve => {
		const child = execFile('tmux', ['load-buffer', '-w', '-'], {timeout, env: environment}, error =>
			resolve(error === null),
		);
		// A tmux that has gone takes nothing more.
		child.stdin?.on('error', () => {});
		child.stdin?.end(text);
	});
}
