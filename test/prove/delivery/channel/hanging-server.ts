import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server of somebody else that takes every request and answers none. */
export interface HangingServer {
	readonly url: string;
	/** Requests that wait or have waited. */
	requests(): number;
	close(): Promise<void>;
}

/** Starts one on a free port of the loopback. */
export async function startHangingServer(): Promise<HangingServer> {
	let requests = 0;
	const server = createServer((request) => {
		requests += 1;
		request.resume();
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		requests: () => requests,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
