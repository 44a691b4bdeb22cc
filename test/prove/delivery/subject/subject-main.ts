import {
	createLog,
	openLiveKnowledge,
	startRuntime,
	toSettings,
} from "@shopbell/runtime";
import type { Store } from "@shopbell/store";
import { CompiledQuery, type Kysely } from "kysely";
import { createEchoKnowledge } from "./echo-knowledge.js";
import type { FromSubject, ToSubject } from "./subject-messages.js";

/**
 * The process under test: the whole runtime, with a knowledge base that echoes, so that replies
 * tell their messages, and with a clock that the parent sets.
 */
let offsetMs = 0;
const now = () => Date.now() + offsetMs;

const settings = toSettings(process.env);
const log = createLog(settings.logLevel);
const echo = createEchoKnowledge();
const runtime = await startRuntime({
	settings,
	log,
	now,
	pages: [],
	home: null,
	openKnowledge: async () => ({
		...(await openLiveKnowledge({
			folder: settings.knowledgeBase,
			now,
			log,
		})),
		current: () => echo,
	}),
});

const tell = (message: FromSubject): void => {
	process.send?.(message);
};

process.on("message", async (message: ToSubject) => {
	switch (message.kind) {
		case "stop":
			return end();
		case "clock":
			offsetMs = message.offsetMs;
			break;
		case "counts":
			tell({
				kind: "counts",
				counts: await runtime.parts.store.operations.counts().catch(() => null),
			});
			return;
		case "disk":
			await limitDisk(runtime.parts.store, message.isFull);
			break;
		case "usage":
			tell({
				kind: "usage",
				maxRssBytes: process.resourceUsage().maxRSS * 1024,
			});
			return;
	}
	tell({ kind: "done" });
});

process.once("SIGTERM", end);

/** As a full disk: SQLite refuses to add pages to the database. */
async function limitDisk({ database }: Store, isFull: boolean): Promise<void> {
	const pages = isFull ? 1 : 2 ** 30;
	await (database as Kysely<unknown>).executeQuery(
		CompiledQuery.raw(`pragma max_page_count = ${pages}`),
	);
}

function end(): void {
	void runtime.stop().finally(() => process.exit(0));
}

// A subject whose parent is gone serves nobody.
process.once("disconnect", () => process.exit(1));

tell({ kind: "ready", origin: runtime.origin });
