import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** A TCP proxy that behaves as bad networks do. */
export interface CuttingProxy {
	readonly origin: string;
	/** Connections that were cut so far. */
	cuts(): number;
	/** Cuts nobody any more; what is open stays open. */
	heal(): void;
	close(): Promise<void>;
}

/** How the network is. */
export interface CuttingProxyOptions {
	/** Port of the server now; undefined while there is none. */
	readonly target: () => number | undefined;
	/** Each connection lives so long, drawn anew, ms. */
	readonly livesMs: readonly [least: number, most: number];
	/** 0 up to 1. */
	readonly chance: () => number;
}

/** Starts a proxy on a free port of the loopback. */
export async function startCuttingProxy({
	target,
	livesMs: [least, most],
	chance,
}: CuttingProxyOptions): Promise<CuttingProxy> {
	const open = new Set<Socket>();
	const deadlines = new Set<NodeJS.Timeout>();
	let isHealed = false;
	let cuts = 0;
	const server = createServer((near) => {
		const port = target();
		if (port === undefined) {
			near.destroy();
			return;
		}
		const far = connect(port, "127.0.0.1");
		const end = (): void => {
			clearTimeout(deadline);
			deadlines.delete(deadline);
			for (const socket of [near, far]) {
				open.delete(socket);
				socket.destroy();
			}
		};
		// In the middle of whatever goes on: an answer may be lost after its request was served.
		const deadline = setTimeout(
			() => {
				cuts += 1;
				end();
			},
			isHealed ? 2 ** 30 : least + chance() * (most - least),
		);
		deadlines.add(deadline);
		for (const socket of [near, far]) {
			open.add(socket);
			socket.setNoDelay(true);
			socket.on("error", end);
			socket.on("close", end);
		}
		near.pipe(far);
		far.pipe(near);
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		cuts: () => cuts,
		heal: () => {
			isHealed = true;
			for (const deadline of deadlines) clearTimeout(deadline);
			deadlines.clear();
		},
		close: () =>
			new Promise((resolve) => {
				for (const deadline of deadlines) clearTimeout(deadline);
				for (const socket of open) socket.destroy();
				server.close(() => resolve());
			}),
	};
}
