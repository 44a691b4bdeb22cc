import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../architecture/workspace.js";
import { ChatPool } from "./chat-pool.js";
import { createPostClient } from "./post-client.js";
import type { Side } from "./side.js";
import { startEcho } from "./start-echo.js";
import { createWordings, textOf } from "./texts.js";

/**
 * An echo that has a message and its reply on disk before it acknowledges, on the parts the bot
 * stands on: what a message costs at least with them. `durableLong` keeps and shows a state and a
 * reply as long as the bot's.
 */
export async function startDurableSide(
	name: "durable" | "durableLong",
	lanes: number,
): Promise<Side> {
	const folder = mkdtempSync(join(root, "node_modules/.cache/bench-durable-"));
	const server = await startEcho("durable-echo.mjs", {
		DATABASE_FILE: join(folder, "echo.db"),
		LINES: name === "durable" ? "short" : "long",
	});
	const client = createPostClient(server.origin, lanes);
	const chats = new ChatPool(client, "", lanes);
	const alike = createWordings(textOf);
	return {
		name,
		pid: server.pid,
		prepare: () => chats.renew(),
		exchange: (_n, lane) => chats.say(lane, alike),
		stop: async () => {
			chats.close();
			client.close();
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
