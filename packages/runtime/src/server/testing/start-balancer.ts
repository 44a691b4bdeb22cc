import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A balancer of connections, as simple as one can be. */
export interface Balancer {
	readonly origin: string;
	/** Connections that found nobody to take them in time. */
	failures(): number;
	close(): Promise<void>;
}

/** Longest a connection waits for somebody who takes it, ms. */
const patienceMs = 30_000;

const pauseMs = 20;

/**
 * Gives connections to the backends in turn, and to the next one when a connection is refused. What
 * happens to a connection that was taken is not its business: it repeats no request.
 */
export async function startBalancer(
	backends: readonly number[],
): Promise<Balancer> {
	let next = 0;
	let failures = 0;
	const open = new Set<Socket>();
	const take = async (client: Socket): Promise<void> => {
		const until = performance.now() + patienceMs;
		while (performance.now() < until && !client.destroyed) {
			const port = backends[next++ % backends.length] ?? 0;
			const server = await reach(port);
			if (server) {
				open.add(server);
				server.once("close", () => open.delete(server));
				server.on("error", () => client.destroy());
				client.on("error", () => server.destroy());
				client.pipe(server).pipe(client);
				return;
			}
			await new Promise((resolve) => setTimeout(resolve, pauseMs));
		}
		failures += 1;
		client.destroy();
	};
	const listener = createServer((client) => {
		open.add(client);
		client.once("close", () => open.delete(client));
		client.on("error", () => client.destroy());
		void take(client);
	});
	await new Promise<void>((resolve) =>
		listener.listen(0, "127.0.0.1", () => resolve()),
	);
	return {
		origin: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
		failures: () => failures,
		close: () =>
			new Promise((resolve) => {
				listener.close(() => resolve());
				for (const socket of open) socket.destroy();
			}),
	};
}

function reach(port: number): Promise<Socket | undefined> {
	return new Promise((resolve) => {
		const socket = connect({ port, host: "127.0.0.1" });
		socket.once("connect", () => resolve(socket));
		socket.once("error", () => resolve(undefined));
	});
}
