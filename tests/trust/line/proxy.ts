import {type AddressInfo, createConnection, createServer, type Server, type Socket} from 'node:net';

/**
 * A line to a port on loopback that is slow, or stands still: every byte arrives so many milliseconds after it was sent, in each
 * direction.
 */
export class SlowLine implements AsyncDisposable {
	readonly #server: Server;
	readonly #sockets = new Set<Socket>();
	#held: Socket[] = [];

	private constructor(port: number, delay: number) {
		this.#server = createServer(near => {
			const far = createConnection(port, '127.0.0.1');
			for (const [from, to] of [
				[near, far],
				[far, near],
			] as const) {
				this.#sockets.add(from);
				from.on('data', chunk => setTimeout(() => to.writable && to.write(chunk), delay));
				from.on('close', () => setTimeout(() => to.destroy(), delay));
				from.on('error', () => {});
			}
			this.#held.push(far);
		});
	}

	static async to(port: number, delay: number): Promise<SlowLine> {
		const line = new SlowLine(port, delay);
		await new Promise<void>(resolve => line.#server.listen(0, '127.0.0.1', resolve));
		return line;
	}

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	/** Takes nothing more from the far end until `flow()`. */
	block(): void {
		for (const socket of this.#held) socket.pause();
	}

	flow(): void {
		for (const socket of this.#held) socket.resume();
	}

	/** Cuts the line, as when a cable is pulled and the other end is told. */
	cut(): void {
		for (const socket of this.#sockets) socket.destroy();
	}

	async [Symbol.asyncDispose](): Promise<void> {
		this.cut();
		await new Promise(resolve => this.#server.close(resolve));
	}
}
