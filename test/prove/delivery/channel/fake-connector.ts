import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One message that reached the world outside. */
export interface Effect {
	/** The channel's own name of the conversation. */
	readonly conversation: string;
	readonly text: string;
	/** `performance.now()` of this process. */
	readonly at: number;
}

/** How the channel answers a message that it has taken. */
export type ConnectorAnswer =
	| { readonly kind: "taken"; readonly afterMs?: number }
	/** Taken, and the connection is cut before the answer. */
	| { readonly kind: "cut" }
	/** Taken, and an error is answered all the same. */
	| { readonly kind: "status"; readonly status: number }
	/** Taken, and nothing is ever answered. */
	| { readonly kind: "hang" };

/** The channel outside: a connector of the Bot Framework that counts what reaches it. */
export interface FakeConnector {
	/** To be given as `serviceUrl`. */
	readonly url: string;
	readonly effects: readonly Effect[];
	/** Decides about each message; default takes it at once. */
	answer: (effect: Effect) => ConnectorAnswer;
	/** Answers what has been left hanging, so that nobody waits any more. */
	release(): void;
	close(): Promise<void>;
}

const path = /^\/v3\/conversations\/([^/]+)\/activities/;

/** How long an idle connection stays open, ms. */
const keepAliveMs = 120_000;

/** Starts a connector on a free port of the loopback. */
export async function startFakeConnector(): Promise<FakeConnector> {
	const effects: Effect[] = [];
	const hanging = new Set<ServerResponse>();
	const server = createServer((request, response) => {
		let body = "";
		request.setEncoding("utf8");
		request.on("data", (chunk: string) => {
			body += chunk;
		});
		request.once("end", () => {
			const effect = {
				conversation: decodeURIComponent(
					path.exec(request.url ?? "")?.[1] ?? "",
				),
				text: (JSON.parse(body) as { text?: string }).text ?? "",
				at: performance.now(),
			};
			effects.push(effect);
			const answer = connector.answer(effect);
			switch (answer.kind) {
				case "taken":
					if (answer.afterMs)
						setTimeout(() => finish(response, 200), answer.afterMs);
					else finish(response, 200);
					break;
				case "status":
					finish(response, answer.status);
					break;
				case "cut":
					request.socket.destroy();
					break;
				case "hang":
					hanging.add(response);
					break;
			}
		});
	});
	// Node's own 5 s would close connections on which a send is just being made.
	server.keepAliveTimeout = keepAliveMs;
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.address() as AddressInfo;
	const connector: FakeConnector = {
		url: `http://127.0.0.1:${port}`,
		effects,
		answer: () => ({ kind: "taken" }),
		release: () => {
			for (const response of hanging) finish(response, 200);
			hanging.clear();
		},
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
	return connector;
}

function finish(response: ServerResponse, status: number): void {
	if (response.destroyed) return;
	response.writeHead(status, { "content-type": "application/json" });
	response.end(status < 300 ? '{"id":"taken"}' : "{}");
}
