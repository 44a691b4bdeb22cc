import http from "node:http";
import type { AddressInfo } from "node:net";

/** The channel of an echo bot: takes its replies, and gives out the keys of tokens where there are some. */
export interface Connector {
	readonly url: string;
	/** When the reply in a conversation was there; undefined while it is not. */
	repliedAt(conversation: string): number | undefined;
	/** Forgets the last reply in a conversation. */
	await(conversation: string): void;
	close(): void;
}

/** Starts a connector that answers every reply at once, and `documents` by their paths. */
export async function startConnector(
	documents: (url: string) => Readonly<Record<string, object>> = () => ({}),
): Promise<Connector> {
	const repliedAt = new Map<string, number>();
	let found: Readonly<Record<string, object>> = {};
	const server = http.createServer((request, response) => {
		const path = request.url ?? "";
		const conversation = /\/conversations\/([^/]+)\//.exec(path)?.[1];
		request.resume();
		request.once("end", () => {
			if (conversation !== undefined)
				repliedAt.set(conversation, performance.now());
			response.writeHead(200, { "content-type": "application/json" });
			response.end(JSON.stringify(found[path] ?? { id: "1" }));
		});
	});
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	found = documents(url);
	return {
		url,
		repliedAt: (conversation) => repliedAt.get(conversation),
		await: (conversation) => void repliedAt.delete(conversation),
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
