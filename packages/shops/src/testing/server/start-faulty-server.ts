import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** What can go wrong with one request. */
export type Fault =
	/** Answers at once, without doing anything. */
	| {
			readonly kind: "status";
			readonly status: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body?: string;
	  }
	/** Takes the request and never says a word. */
	| { readonly kind: "silence" }
	/** Cuts the connection, without doing anything. */
	| { readonly kind: "reset" }
	/** Does it, then cuts the connection. */
	| { readonly kind: "lost-answer" }
	/** Does it, then answers one byte at a time, without end. */
	| { readonly kind: "slow-drip" }
	/** Does it, then answers something that is no JSON. */
	| { readonly kind: "malformed" }
	/** Does it, then answers half of it and cuts the connection. */
	| { readonly kind: "truncated" }
	/** Does it, then answers more than anybody wants to read. */
	| { readonly kind: "huge" };

/** A request as it arrived. */
export interface ReceivedRequest {
	readonly method: string;
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/** What a simulator answers. */
export interface SimulatedAnswer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string;
}

/** A server on this machine that fails as told. */
export interface FaultyServer {
	/** `http://127.0.0.1:PORT/` */
	readonly url: string;
	/** Everything that arrived, in order. */
	readonly requests: readonly ReceivedRequest[];
	/** The next requests fail like this, one each. */
	failNext(...faults: readonly Fault[]): void;
	/** From now on every request fails like this; null heals. */
	failAlways(fault: Fault | null): void;
	/** Faults that were set and not used are forgotten. */
	forget(): void;
	/** What the simulator answers to an earlier request when it is asked again. */
	replay(index: number): Promise<string>;
	close(): Promise<void>;
}

/** Starts a server on the loopback address whose answers come from `answer`, unless a fault is set. */
export async function startFaultyServer(
	answer: (request: ReceivedRequest) => Promise<SimulatedAnswer>,
): Promise<FaultyServer> {
	const requests: ReceivedRequest[] = [];
	const queue: Fault[] = [];
	const timers = new Set<NodeJS.Timeout>();
	let always: Fault | null = null;
	let url = "";

	const serve = async (
		incoming: IncomingMessage,
		response: ServerResponse,
	): Promise<void> => {
		const chunks: Buffer[] = [];
		for await (const chunk of incoming) chunks.push(chunk as Buffer);
		const request: ReceivedRequest = {
			method: incoming.method ?? "",
			url: new URL(incoming.url ?? "/", url),
			headers: Object.fromEntries(
				Object.entries(incoming.headers).map(([name, value]) => [
					name,
					String(value),
				]),
			),
			body: Buffer.concat(chunks).toString("utf8"),
		};
		requests.push(request);
		const fault = queue.shift() ?? always;
		switch (fault?.kind) {
			case "silence":
				return;
			case "reset":
				response.socket?.destroy();
				return;
			case "status":
				response.writeHead(fault.status, fault.headers).end(fault.body ?? "{}");
				return;
		}
		const { status, headers, body } = await answer(request);
		const json = { "content-type": "application/json", ...headers };
		switch (fault?.kind) {
			case undefined:
				response.writeHead(status, json).end(body);
				return;
			case "lost-answer":
				response.socket?.destroy();
				return;
			case "malformed":
				response.writeHead(status, json).end(`<!doctype html>${body}`);
				return;
			case "truncated":
				response.writeHead(status, {
					...json,
					"content-length": Buffer.byteLength(body) + 10,
				});
				response.write(body.slice(0, body.length / 2), () =>
					response.socket?.destroy(),
				);
				return;
			case "huge":
				response.writeHead(status, json).end(" ".repeat(4 * 1024 * 1024));
				return;
			case "slow-drip": {
				response.writeHead(status, json);
				const timer = setInterval(() => response.write(" "), 10);
				timers.add(timer);
				response.on("close", () => clearInterval(timer));
				return;
			}
		}
	};

	const server = createServer((incoming, response) => {
		response.on("error", () => undefined);
		serve(incoming, response).catch(() => response.socket?.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	return {
		url,
		requests,
		failNext: (...faults) => {
			queue.push(...faults);
		},
		failAlways: (fault) => {
			always = fault;
		},
		forget: () => {
			queue.length = 0;
			always = null;
		},
		replay: async (index) => {
			const request = requests[index];
			if (!request) throw new RangeError("There was no such request.");
			return (await answer(request)).body;
		},
		close: () =>
			new Promise((resolve) => {
				for (const timer of timers) clearInterval(timer);
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
