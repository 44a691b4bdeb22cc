import { connect, createServer, type Socket } from "node:net";

/** A way to a database that a test can cut. */
export interface Cutter {
	/** Address of the database by this way. */
	readonly url: string;
	/** Ends every connection at once; new ones pass. */
	cut(): void;
	/** From now on questions arrive, and the connection is cut instead of the answer. */
	swallowAnswers(): void;
	/** Everything passes again. */
	pass(): void;
	close(): Promise<void>;
}

/** Passes bytes between clients and the database of an address until it is told otherwise. */
export function createCutter(url: string): Promise<Cutter> {
	const target = new URL(url);
	const sockets = new Set<Socket>();
	let isSwallowing = false;
	const cut = (): void => {
		for (const socket of sockets) socket.destroy();
	};
	const server = createServer((client) => {
		const database = connect(Number(target.port), target.hostname);
		for (const [one, other] of [
			[client, database],
			[database, client],
		] as const) {
			sockets.add(one);
			one.on("error", () => undefined);
			one.on("close", () => {
				sockets.delete(one);
				other.destroy();
			});
		}
		client.on("data", (bytes) => database.write(bytes));
		database.on("data", (bytes) => {
			if (isSwallowing) client.destroy();
			else client.write(bytes);
		});
	});
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const here = new URL(url);
			here.port = String(
				typeof address === "object" && address ? address.port : 0,
			);
			resolve({
				url: here.href,
				cut,
				swallowAnswers: () => {
					isSwallowing = true;
				},
				pass: () => {
					isSwallowing = false;
				},
				close: () => {
					cut();
					return new Promise((done) => {
						server.close(() => done());
					});
				},
			});
		});
	});
}
