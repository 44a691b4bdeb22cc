import { createPostClient } from "./post-client.js";
import type { Side } from "./side.js";
import { startEcho } from "./start-echo.js";
import { textOf } from "./texts.js";

/** A botbuilder echo without its connector: the reply comes with the acknowledgement. */
export async function startInProcessSide(lanes: number): Promise<Side> {
	const server = await startEcho("in-process-echo.mjs");
	const client = createPostClient(server.origin, lanes);
	return {
		name: "inProcess",
		pid: server.pid,
		exchange: async (n, lane) => {
			const startedAt = performance.now();
			await client.post("/api/messages", {
				type: "message",
				id: `${lane}-${n}`,
				timestamp: new Date().toISOString(),
				channelId: "bench",
				from: { id: "shopper" },
				recipient: { id: "bot" },
				conversation: { id: `lane-${lane}` },
				text: textOf(n),
			});
			const ackMs = performance.now() - startedAt;
			return { ackMs, replyMs: ackMs };
		},
		stop: () => {
			client.close();
			return server.stop();
		},
	};
}
