import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDemoShop } from "@shopbell/demo-shop";
import { afterAll } from "vitest";
import { createDemoConnector, systemPorts } from "../index.js";
import { describeShopConnector, startFaultyServer } from "../testing/index.js";

/** A shop that was filled once; every test has a copy of it. */
const filled = mkdtempSync(join(tmpdir(), "demo-filled-"));
const filling = startDemoShop({ dataFolder: filled }).then((shop) =>
	shop.close(),
);
afterAll(() => rmSync(filled, { recursive: true, force: true }));

describeShopConnector("the demo shop", async () => {
	const dataFolder = mkdtempSync(join(tmpdir(), "demo-connector-"));
	await filling;
	cpSync(filled, dataFolder, { recursive: true });
	const shop = await startDemoShop({ dataFolder });
	const done = new Set<string>();
	// Faults happen on the way, in front of the real shop.
	const server = await startFaultyServer(
		async ({ method, url, headers, body }) => {
			const response = await fetch(
				new URL(url.pathname + url.search, shop.url),
				{
					method,
					headers: {
						authorization: headers.authorization ?? "",
						...(headers["idempotency-key"] === undefined
							? {}
							: { "idempotency-key": headers["idempotency-key"] }),
					},
					...(method === "GET" ? {} : { body }),
				},
			);
			const text = await response.text();
			if (method !== "GET" && response.ok) done.add(text + url.pathname);
			return { status: response.status, body: text };
		},
	);
	return {
		connector: createDemoConnector({
			baseUrl: server.url,
			token: shop.token,
			ports: systemPorts,
			http: { firstPauseMs: 1, maxBytes: 64 * 1024 },
		}),
		server,
		violations: () => [],
		countChanges: () => done.size,
		orders: { open: "10102", sent: "10104" },
		email: "katarzyna@example.com",
		secrets: [shop.token],
		close: async () => {
			await server.close();
			await shop.close();
			rmSync(dataFolder, { recursive: true, force: true });
		},
	};
});
