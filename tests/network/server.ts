import {createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

export type Answers = Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>;

export interface WebServer {
	readonly port: number;
	/** Where it is, without a slash at the end. */
	readonly url: string;
	/** The paths that were asked for. */
	readonly asked: string[];
	readonly server: Server;
	[Symbol.asyncDispose](): Promise<void>;
}

/** A real HTTP server on an address of this machine; whoever asks for a path that it does not know gets 404. */
export async function serve(answers: Answers, host = '127.0.0.1', port = 0): Promise<WebServer> {
	const asked: string[] = [];
	const listener: RequestListener = (request, response) => {
		asked.push(request.url!);
		response.on('error', () => {});
		const answer = answers[request.url!];
		if (answer) answer(response, request);
		else response.writeHead(404).end('nothing here');
	};
	const server = createServer(listener);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(port, host, resolve);
	});
	const address = server.address() as AddressInfo;
	return {
		port: address.port,
		url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
		asked,
		server,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

export const redirect =
	(location: string, status = 302) =>
	(response: ServerResponse) => {
		response.writeHead(status, {location}).end();
	};

/** Writes for as long as anyone reads. */
export function endless(response: ServerResponse, chunk: string | Uint8Array): void {
	const write = () => {
		while (!response.destroyed && response.write(chunk));
	};
	response.on('drain', write);
	write();
}
