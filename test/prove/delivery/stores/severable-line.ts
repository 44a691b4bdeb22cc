import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** The line to a server, which can be cut or go dead. */
export interface SeverableLine {
	readonly port: number;
	/** `cut`: connections end and none begin. `dead`: they stay, and nothing passes. */
	set(state: "sound" | "cut" | "dead"): void;
	close(): Promise<void>;
}

/** Starts a line to a server on a free port of the loopback. */
export async function startSeverableLine(
	host: string,
	targetPort: number,
): Promise<SeverableLine> {
	const pairs = new Set<readonly [Socket, Socket]>();
	let state: "sound" | "cut" | "dead" = "sound";
	const server = createServer((near) => {
		if (state === "cut") {
			near.destroy();
			return;
		}
		const far = connect(targetPort, host);
		const pair = [near, far] as const;
		pairs.add(pair);
		const end = (): void => {
			pairs.delete(pair);
			for (const socket of pair) socket.destroy();
		};
		for (const socket of pair) {
			socket.setNoDelay(true);
			socket.on("error", end);
			socket.on("close", end);
		}
		near.on("data", (data) => far.write(data));
		far.on("data", (data) => near.write(data));
		if (state === "dead") for (const socket of pair) socket.pause();
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const cutAll = (): void => {
		for (const pair of pairs) for (const socket of pair) socket.destroy();
	};
	return {
		port: (server.address() as AddressInfo).port,
		set(next) {
			state = next;
			if (next === "cut") cutAll();
			for (const pair of pairs)
				for (const socket of pair)
					if (next === "dead") socket.pause();
					else socket.resume();
		},
		close: () =>
			new Promise((resolve) => {
				cutAll();
				server.close(() => resolve());
			}),
	};
}
