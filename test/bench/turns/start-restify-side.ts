import { createPostClient } from "./post-client.js";
import type { Side } from "./side.js";
import { startEcho } from "./start-echo.js";
import { textOf } from "./texts.js";

/** A restify route that echoes: the reply is the acknowledgement. */
export async function startRestifySide(lanes: number): Promise<Side> {
	const server = await startEcho("restify-echo.mjs");
	const client = createPostClient(server.origin, lanes);
	return {
		name: "restify",
		pid: server.pid,
		exchange: async (n) => {
			const startedAt = performance.now();
			await client.post("/echo", { type: "message", text: textOf(n) });
			const ackMs = performance.now() - startedAt;
			return { ackMs, replyMs: ackMs };
		},
		stop: () => {
			client.close();
			return server.stop();
		},
	};
}
