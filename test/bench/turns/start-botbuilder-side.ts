import http from "node:http";
import type { AddressInfo } from "node:net";
import { createPostClient } from "./post-client.js";
import { lanes, type Side } from "./side.js";
import { startEcho } from "./start-echo.js";
import { textOf } from "./texts.js";

/**
 * An echo bot behind CloudAdapter. Its channel, the connector the reply is sent to, is this
 * process; the bot acknowledges once the connector has.
 */
export async function startBotbuilderSide(): Promise<Side> {
	const repliedAt = new Map<string, number>();
	const connector = http.createServer((request, response) => {
		const lane = /\/conversations\/([^/]+)\//.exec(request.url ?? "")?.[1];
		request.resume();
		request.once("end", () => {
			if (lane !== undefined) repliedAt.set(lane, performance.now());
			response.writeHead(200, { "content-type": "application/json" });
			response.end('{"id":"1"}');
		});
	});
	await new Promise<void>((resolve) => {
		connector.listen(0, "127.0.0.1", resolve);
	});
	const { port } = connector.address() as AddressInfo;
	const server = await startEcho("botbuilder-echo.mjs");
	const client = createPostClient(server.origin, lanes);
	return {
		name: "botbuilder",
		pid: server.pid,
		exchange: async (n, lane) => {
			const conversation = `lane-${lane}`;
			repliedAt.delete(conversation);
			const startedAt = performance.now();
			await client.post("/api/messages", {
				type: "message",
				id: `${lane}-${n}`,
				timestamp: new Date().toISOString(),
				channelId: "bench",
				serviceUrl: `http://127.0.0.1:${port}`,
				from: { id: "shopper" },
				recipient: { id: "bot" },
				conversation: { id: conversation },
				text: textOf(n),
			});
			const ackMs = performance.now() - startedAt;
			const at = repliedAt.get(conversation);
			if (at === undefined) throw new Error("The echo bot did not reply.");
			return { ackMs, replyMs: at - startedAt };
		},
		stop: async () => {
			client.close();
			await server.stop();
			connector.closeAllConnections();
			connector.close();
		},
	};
}
