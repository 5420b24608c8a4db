import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

const program = '/usr/sbin/sshd';

/** Why no server can be run here; false where one can. */
export const noSshd = existsSync(program) && existsSync('/usr/bin/ssh') ? false : 'openssh-server is not installed';

/** A port on loopback that nobody listens at. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const {port} = server.address() as {port: number};
	await new Promise(resolve => server.close(resolve));
	return port;
}

/** A real SSH server on loopback that lets the user of the tests in, with keys of its own. */
export class SshServer implements AsyncDisposable {
	readonly #folder: string;
	readonly #port: number;
	readonly #server: ReturnType<typeof spawn>;

	private constructor(folder: string, port: number) {
		this.#folder = folder;
		this.#port = port;
		this.#server = spawn(program, ['-D', '-e', '-f', join(folder, 'sshd_config')], {stdio: 'ignore'});
	}

	static async start(): Promise<SshServer> {
		const folder = mkdtempSync(join(tmpdir(), 'khabar-sshd-'));
		const port = await freePort();
		for (const key of ['host', 'user'])
			execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)]);
		// Where root runs the server, it wants this folder.
		if (userInfo().uid === 0) mkdirSync('/run/sshd', {recursive: true, mode: 0o755});
		const settings = {
			Port: port,
			ListenAddress: '127.0.0.1',
			HostKey: join(folder, 'host'),
			PidFile: 'none',
			AuthorizedKeysFile: join(folder, 'user.pub'),
			StrictModes: 'no',
			UsePAM: 'no',
			PasswordAuthentication: 'no',
			PermitRootLogin: 'yes',
			PrintMotd: 'no',
		};
		const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
		writeFileSync(join(folder, 'sshd_config'), lines.join(''));
		const server = new SshServer(folder, port);
		for (let tries = 0; tries < 100; tries++) {
			if (spawnSync('ssh', server.argsFor('true')).status === 0) return server;
			await wait(100);
		}
		await server[Symbol.asyncDispose]();
		throw new Error('the SSH server lets nobody in');
	}

	get port(): number {
		return this.#port;
	}

	/** The arguments of `ssh` that run a command on the server, in a terminal, through `port` if that leads there. */
	argsFor(command: string, port = this.#port): string[] {
		const options = {
			StrictHostKeyChecking: 'no',
			UserKnownHostsFile: '/dev/null',
			LogLevel: 'ERROR',
			IdentitiesOnly: 'yes',
		};
		return [
			'-tt',
			...['-F', 'none', '-i', join(this.#folder, 'user'), '-p', String(port)],
			...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
			`${userInfo().username}@127.0.0.1`,
			command,
		];
	}

	async [Symbol.asyncDispose](): Promise<void> {
		const ended = new Promise(resolve => this.#server.once('exit', resolve));
		if (this.#server.exitCode === null && this.#server.kill()) await ended;
		rmSync(this.#folder, {recursive: true, force: true});
	}
}
