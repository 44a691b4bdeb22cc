import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import type { Role } from "../../accounts/role.js";
import { openLiveKnowledge } from "../../knowledge/live-knowledge.js";
import { silentLog } from "../../log/log.js";
import { toSettings } from "../../settings/settings.js";
import { type Runtime, startRuntime } from "../../start-runtime.js";
import { writeSampleContent } from "./sample-content.js";

/** A bot with a copy of the sample content, on a free port of the loopback. */
export interface TestStudio {
	readonly origin: string;
	readonly runtime: Runtime;
	/** Of the content. */
	readonly folder: string;
	readFile(path: string): string;
	/** A cookie of a new person of that role, past the change of password. */
	signIn(role: Role): Promise<string>;
	/** A shopper says something in web chat; resolves when the bot has answered. */
	shopperSays(text: string, conversation?: string): Promise<void>;
	close(): Promise<void>;
}

const password = "correct horse battery";

/** Starts it. */
export async function startStudio(): Promise<TestStudio> {
	const root = mkdtempSync(join(tmpdir(), "studio-"));
	const folder = join(root, "content");
	mkdirSync(folder);
	writeSampleContent(folder);
	const runtime = await startRuntime({
		settings: toSettings({
			DATA_DIR: join(root, "data"),
			PORT: "0",
			SHOP_KIND: "none",
			KNOWLEDGE_BASE: folder,
		}),
		log: silentLog,
		pages: [],
		home: null,
		openKnowledge: () =>
			openLiveKnowledge({ folder, now: Date.now, log: silentLog }),
	});
	const { origin, accounts, parts } = runtime;
	let count = 0;
	return {
		origin,
		runtime,
		folder,
		readFile: (path) => readFileSync(join(folder, path), "utf8"),
		async signIn(role) {
			const email = `${role}-${++count}@shop.example`;
			const added = await accounts.addUser({ email, name: role, role });
			if (added.kind !== "added") throw new Error(added.kind);
			const post = (path: string, cookie: string, body: object) =>
				fetch(`${origin}/desk/api${path}`, {
					method: "POST",
					headers: { "content-type": "application/json", origin, cookie },
					body: JSON.stringify(body),
				});
			const toCookie = (response: Response): string =>
				response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
			const first = toCookie(
				await post("/sign-in", "", {
					email,
					password: added.oneTimePassword,
				}),
			);
			return toCookie(
				await post("/change-password", first, {
					currentPassword: added.oneTimePassword,
					newPassword: password,
				}),
			);
		},
		async shopperSays(text, conversation = "one") {
			const { store } = parts;
			if (!(await store.conversation(conversation)))
				await store.openConversation({
					id: conversation,
					channel: "webchat",
					account: "default",
					address: null,
					state: createConversationState(conversation, "webchat", "en"),
				});
			await store.receive({
				channel: "webchat",
				account: "default",
				externalId: parts.createId(),
				conversation: { kind: "known", id: conversation },
				input: { kind: "message", at: Date.now(), text },
				message: { text, attachments: [] },
			});
			// The turn is done when the bot has said something to it.
			for (;;) {
				const last = (await store.transcript(conversation)).at(-1);
				if (last?.content.kind === "reply") return;
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
		},
		async close() {
			await runtime.stop();
			rmSync(root, { recursive: true, force: true });
		},
	};
}
