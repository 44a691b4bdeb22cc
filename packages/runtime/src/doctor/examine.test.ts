import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeSampleKnowledge } from "../shop/testing/sample-knowledge.js";
import { startBot } from "../shop/testing/start-bot.js";
import { examine } from "./examine.js";
import type { Finding } from "./finding.js";

let folder: string;
let environment: Record<string, string>;
const closers: (() => void)[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "doctor-"));
	writeSampleKnowledge(join(folder, "knowledge-base"));
	environment = {
		PORT: "0",
		DATA_DIR: join(folder, "data"),
		KNOWLEDGE_BASE: join(folder, "knowledge-base"),
		SHOP_KIND: "none",
	};
});

afterEach(() => {
	for (const close of closers.splice(0)) close();
	rmSync(folder, { recursive: true, force: true });
});

/** Findings by what was looked at. */
async function look(
	settings: Readonly<Record<string, string>> = {},
	options: Partial<Parameters<typeof examine>[0]> = {},
): Promise<Readonly<Record<string, Finding>>> {
	const findings = await examine({
		environment: { ...environment, ...settings },
		...options,
	});
	for (const { status, fix } of findings)
		expect(fix === undefined).toBe(status === "ok" || status === "skipped");
	return Object.fromEntries(findings.map((one) => [one.check, one]));
}

async function listen(server: Server): Promise<string> {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	closers.push(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("the doctor", () => {
	it("finds nothing that fails where a bot could start", async () => {
		const found = Object.values(await look());
		expect(found.filter(({ status }) => status === "failed")).toEqual([]);
		expect(found.map(({ check }) => check)).toEqual(
			expect.arrayContaining([
				"node",
				"settings",
				"data-folder",
				"disk",
				"database",
				"knowledge-base",
				"channel.webchat",
				"port",
				"mail",
				"clock",
			]),
		);
	});

	it("names each wrong setting without its value, and looks at the rest all the same", async () => {
		const found = await look({
			SMTP_URL: "https://user:hunter2@mail.example",
			LOG_LEVEL: "hunter2",
			SHOP_KIND: "shopify",
		});
		for (const name of ["SMTP_URL", "LOG_LEVEL"])
			expect(found[`settings.${name}`]?.status).toBe("failed");
		expect(found["settings.SHOP_URL"]?.message).toContain("SHOP_KIND=shopify");
		expect(JSON.stringify(found)).not.toContain("hunter2");
		const partly = await look({ LOG_LEVEL: "loud" });
		expect(partly.database?.status).toBe("skipped");
		expect(partly["settings.LOG_LEVEL"]?.status).toBe("failed");
	});

	it("says that Node is too old", async () => {
		expect((await look({}, { nodeVersion: "18.20.4" })).node?.status).toBe(
			"failed",
		);
		expect((await look({}, { nodeVersion: "24.1.0" })).node?.status).toBe("ok");
	});

	it("finds secrets that others may read, and a file that is no database", async () => {
		const secrets = join(folder, "data/secrets");
		mkdirSync(secrets, { recursive: true, mode: 0o700 });
		writeFileSync(join(secrets, "tokens"), "x", { mode: 0o600 });
		expect((await look()).secrets?.status).toBe("ok");
		chmodSync(join(secrets, "tokens"), 0o644);
		writeFileSync(join(folder, "data/shopbell.db"), "no database".repeat(99));
		const found = await look();
		expect(found.secrets?.status).toBe("failed");
		expect(found.database?.status).toBe("failed");
	});

	it("finds a broken or missing knowledge base", async () => {
		writeFileSync(
			join(folder, "knowledge-base/articles/orders/track.yaml"),
			"en: {",
		);
		expect((await look())["knowledge-base"]?.status).toBe("failed");
		const elsewhere = { KNOWLEDGE_BASE: join(folder, "nowhere") };
		expect((await look(elsewhere))["knowledge-base"]?.status).toBe("failed");
	});

	it("finds a port that another program has", async () => {
		const origin = await listen(
			createServer((_request, response) => response.end("hello")),
		);
		const found = await look({ PORT: new URL(origin).port });
		expect(found.port?.status).toBe("failed");
	});

	it("finds a database that is away, a mail server that does not answer and a shop that is down", async () => {
		const closed = createTcpServer();
		await new Promise<void>((resolve) =>
			closed.listen(0, "127.0.0.1", resolve),
		);
		const { port } = closed.address() as AddressInfo;
		await new Promise((resolve) => closed.close(resolve));
		const found = await look({
			DATABASE_URL: `postgres://shopbell:hunter2@127.0.0.1:${port}/shopbell`,
			SMTP_URL: `smtp://shop:hunter2@127.0.0.1:${port}`,
			MAIL_FROM: "Lipa <help@lipa.example>",
			SHOP_KIND: "shopify",
			SHOP_URL: `http://127.0.0.1:${port}`,
			SHOP_TOKEN: "hunter2",
		});
		for (const check of ["database", "mail", "shop"])
			expect(found[check]?.status, check).toBe("failed");
		expect(JSON.stringify(found)).not.toContain("hunter2");
	});

	it("sees how far the clock is from another one", async () => {
		const origin = await listen(
			createServer((_request, response) => {
				response.setHeader("date", new Date(0).toUTCString());
				response.end("{}");
			}),
		);
		const found = await look({ PUBLIC_URL: origin });
		expect(found.clock?.status).toBe("failed");
	});

	it("asks for encryption and pages in production", async () => {
		const found = await look({
			SHOPBELL_ENV: "production",
			PUBLIC_URL: "http://127.0.0.1:9",
			MICROSOFT_APP_ID: "app",
		});
		expect(found["public-url"]?.status).toBe("failed");
		expect(found["settings.WIDGET_ORIGINS"]?.status).toBe("warning");
		expect(found["channel.botframework"]?.status).toBe("failed");
	});

	it("works beside a running bot, whose database it writes to and leaves as it was", async () => {
		const bot = await startBot({}, { folder });
		try {
			const { port } = new URL(bot.origin);
			const found = await look({ PORT: port, PUBLIC_URL: bot.origin });
			expect(
				Object.values(found).filter(({ status }) => status === "failed"),
			).toEqual([]);
			expect(found.port?.message).toContain("running");
			expect(found.running?.status).toBe("ok");
			expect(found.database?.status).toBe("ok");
			expect(found.schema?.status).toBe("ok");
			expect(found["public-url"]?.status).toBe("ok");
			const chat = await bot.chat();
			await chat.say("Find my parcel", "flow:orders.track");
			await chat.reads("order number?");
		} finally {
			await bot.stop();
		}
	});
});
