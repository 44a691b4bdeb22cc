import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PostClient } from "./post-client.js";

/** The secret of Direct Line of a bot that keeps its data in a folder. */
export async function openSecret(
	client: PostClient,
	dataDir: string,
): Promise<string> {
	// The first call that shows a secret makes the bot write it.
	await client
		.post("/v3/directline/tokens/generate", {}, { authorization: "Bearer x" })
		.catch(() => undefined);
	return readFileSync(join(dataDir, "secrets/direct-line")).toString(
		"base64url",
	);
}
