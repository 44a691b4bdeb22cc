import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
	createLog,
	loadPages,
	openLiveKnowledge,
	type Runtime,
	startRuntime,
	toSettings,
} from "@shopbell/runtime";
import { root } from "../architecture/workspace.js";

const pages = ["board", "desk"];

/** Builds desk and board, which `startStaffedShop` serves. */
export function buildStaffPages(): void {
	for (const name of pages)
		spawnSync(
			process.execPath,
			[join(root, `packages/${name}-web/scripts/build.mjs`)],
			{ stdio: "inherit" },
		);
}

/** A shop in this process with desk and board, without chat; its files are `content` and `data` in `folder`. */
export function startStaffedShop(options: {
	readonly folder: string;
	/** Articles and settings, by path. */
	readonly content: Readonly<Record<string, string>>;
	readonly now: () => number;
	readonly environment?: Readonly<Record<string, string>>;
}): Promise<Runtime> {
	const { now } = options;
	const folder = join(options.folder, "content");
	for (const [path, text] of Object.entries(options.content)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	const log = createLog("error");
	return startRuntime({
		settings: toSettings({
			DATA_DIR: join(options.folder, "data"),
			KNOWLEDGE_BASE: folder,
			PORT: "0",
			SHOP_KIND: "none",
			...options.environment,
		}),
		log,
		pages: pages.map((name) => ({
			path: `/${name}`,
			files: loadPages(join(root, `packages/${name}-web/dist`)),
			isEmbeddable: false,
		})),
		home: null,
		now,
		openKnowledge: () => openLiveKnowledge({ folder, now, log }),
	});
}
