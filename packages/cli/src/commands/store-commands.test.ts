import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import {
	createStore,
	type DatabaseSettings,
	type Store,
} from "@shopbell/store";
import {
	startPostgres,
	type TestPostgres,
} from "@shopbell/store/testing/postgres";
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	it,
} from "vitest";
import { runCli } from "../run-cli.js";

let server: TestPostgres;
let schema: string;
let cwd: string;

beforeAll(async () => {
	server = await startPostgres();
});
afterAll(() => server.stop());

beforeEach(async () => {
	schema = server.schema();
	cwd = mkdtempSync(join(tmpdir(), "store-commands-"));
	const store = await open(inFolder("data"));
	await store.openConversation({
		id: "c",
		channel: "webchat",
		account: "default",
		address: null,
		state: createConversationState("c", "webchat", "en"),
	});
	await store.close();
});
afterEach(async () => {
	rmSync(cwd, { recursive: true });
	await server.dropSchema(schema);
});

const inFolder = (name: string): DatabaseSettings => ({
	kind: "embedded",
	file: join(cwd, name, "shopbell.db"),
});

const open = (database: DatabaseSettings): Promise<Store> =>
	createStore({
		database,
		begin: (channel) => createConversationState("x", channel, "en"),
	});

async function has(database: DatabaseSettings, id: string): Promise<boolean> {
	const store = await open(database);
	const conversation = await store.conversation(id);
	await store.close();
	return conversation !== undefined;
}

async function run(...argv: readonly string[]) {
	const said = { out: "", err: "" };
	const code = await runCli({
		argv,
		cwd,
		terminal: {
			out: (text) => {
				said.out += text;
			},
			err: (text) => {
				said.err += text;
			},
			isInteractive: false,
			lines: async function* () {},
		},
	});
	return { code, ...said };
}

describe("shopbell backup and restore", () => {
	it("bring the store back in another folder", async () => {
		const backup = await run("backup", "b.db", "--data", "data");
		expect(backup).toMatchObject({ code: 0, err: "" });
		expect(await run("restore", "b.db", "--data", "other")).toMatchObject({
			code: 0,
		});
		expect(await has(inFolder("other"), "c")).toBe(true);
	});

	it.skipIf(process.platform === "win32")(
		"write what nobody but their owner reads",
		async () => {
			await run("backup", "b.db", "--data", "data");
			await run("restore", "b.db", "--data", "other");
			const files = ["data/shopbell.db", "b.db", "other/shopbell.db"];
			for (const file of files)
				expect(statSync(join(cwd, file)).mode & 0o077).toBe(0);
		},
	);

	it("say what is wrong and what to do", async () => {
		const { code, err } = await run("backup", "b.db", "--data", "nowhere");
		expect(code).toBe(2);
		expect(err).toContain("DATA_DIR");
		expect(existsSync(join(cwd, "b.db"))).toBe(false);
	});
});

describe("shopbell move-data", () => {
	it("puts everything into PostgreSQL, once", async () => {
		const url = `${server.url}?options=-c%20search_path%3D${schema}`;
		// The schema has to be there: an address names it, and nobody makes it.
		await (await open({ kind: "postgres", url: server.url, schema })).close();
		const moved = await run("move-data", "--data", "data", "--to", url);
		expect(moved).toMatchObject({ code: 0, err: "" });
		expect(await has({ kind: "postgres", url }, "c")).toBe(true);
		const again = await run("move-data", "--data", "data", "--to", url);
		expect(again.code).toBe(2);
		expect(again.err).toContain("empty");
	});

	it("moves nothing from a folder without a database", async () => {
		const url = `${server.url}?options=-c%20search_path%3D${schema}`;
		const { code, err } = await run(
			...["move-data", "--data", "nowhere", "--to", url],
		);
		expect(code).toBe(2);
		expect(err).toContain("no database");
		expect(existsSync(join(cwd, "nowhere"))).toBe(false);
	});

	it.each([
		[
			"nobody",
			(url: URL) => {
				url.username = "nobody";
			},
			"user",
		],
		[
			"no such database",
			(url: URL) => {
				url.pathname = "/nowhere";
			},
			"createdb",
		],
	])("says what PostgreSQL refuses: %s", async (_, spoil, told) => {
		const url = new URL(server.url);
		spoil(url);
		const { code, err } = await run(
			...["move-data", "--data", "data", "--to", url.href],
		);
		expect(code).toBe(2);
		expect(err).toContain(told);
	});

	it("repeats no address, which may hold a password", async () => {
		const { code, err } = await run(
			"move-data",
			"--to",
			"mysql://u:secret@h/d",
		);
		expect(code).toBe(2);
		expect(err).not.toContain("secret");
	});
});
